package id.lapor.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.core.annotation.AliasFor;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/// A handler that shows a form again, filled with what was typed, when its POST came from a page
/// that was open too long (form token expired) or after the sign-in had expired. It must change
/// nothing: the POST was not proven genuine.
///
/// Put it beside the `@PostMapping` of the same path. Without one, such a POST is answered with an
/// error page; it never reaches the `@PostMapping`. Add the text of the message
/// `identity.expired.text` to the form's errors:
///
/// ```
/// @PostMapping("/lapor")
/// String send(ReportForm form, …) { … }
///
/// @ExpiredPage("/lapor")
/// String again(ReportForm form, Model model, Locale locale) {
///   var text = messages.getMessage("identity.expired.text", null, locale);
///   return show(form, FormErrors.none().add("", text), model);
/// }
/// ```
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@RequestMapping(method = RequestMethod.POST, headers = ExpiredPage.HEADER)
public @interface ExpiredPage {

  /// Set by the program on the request it passes on; a visitor who sends it only gets their own
  /// form back.
  String HEADER = "Lapor-Expired";

  /// Request attribute that is true while a refused POST is shown again.
  String ATTRIBUTE = "lapor.expired";

  /// The path of the POST.
  @AliasFor(annotation = RequestMapping.class, attribute = "path")
  String[] value();
}
