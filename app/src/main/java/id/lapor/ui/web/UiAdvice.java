package id.lapor.ui.web;

import id.lapor.ui.Assets;
import id.lapor.ui.Ui;
import id.lapor.ui.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.support.RequestContextUtils;

/// Puts the page helper `ui` into the model of every page; what answers programs has none.
@ControllerAdvice(annotations = Controller.class)
public class UiAdvice {

  private final MessageSource messages;
  private final Assets assets;

  UiAdvice(MessageSource messages, Assets assets) {
    this.messages = messages;
    this.assets = assets;
  }

  /// The page helper of this request; null when its answer is no page.
  @ModelAttribute("ui")
  public @Nullable Ui ui(HttpServletRequest request) {
    if (!answersWithAPage(request)) {
      return null;
    }
    var token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
    var query = request.getQueryString();
    var flash = RequestContextUtils.getInputFlashMap(request);
    return new Ui(
        messages,
        RequestContextUtils.getLocale(request),
        ZoneId.of("Asia/Jakarta"),
        "_csrf",
        () -> token == null ? "" : token.getToken(),
        viewer(SecurityContextHolder.getContext().getAuthentication()),
        request.getRequestURI() + (query == null ? "" : "?" + query),
        assets.stylesheet().address(),
        assets.script().address(),
        flash == null ? null : (String) flash.get("notice"));
  }

  /// An advice for `@Controller` is one for `@RestController`, too.
  private static boolean answersWithAPage(HttpServletRequest request) {
    return !(request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE)
            instanceof HandlerMethod handler)
        || !AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), RestController.class);
  }

  private static @Nullable Viewer viewer(@Nullable Authentication authentication) {
    return authentication != null && authentication.getPrincipal() instanceof Viewer viewer
        ? viewer
        : null;
  }
}
