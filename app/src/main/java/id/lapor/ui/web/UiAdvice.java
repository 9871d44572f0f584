package id.lapor.ui.web;

import id.lapor.ui.Assets;
import id.lapor.ui.Ui;
import id.lapor.ui.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.support.RequestContextUtils;

/// Puts the page helper `ui` into the model of every page.
@ControllerAdvice(annotations = Controller.class)
public class UiAdvice {

  private final MessageSource messages;
  private final Assets assets;

  UiAdvice(MessageSource messages, Assets assets) {
    this.messages = messages;
    this.assets = assets;
  }

  /// The page helper of this request.
  @ModelAttribute("ui")
  public Ui ui(HttpServletRequest request) {
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

  private static @Nullable Viewer viewer(@Nullable Authentication authentication) {
    return authentication != null && authentication.getPrincipal() instanceof Viewer viewer
        ? viewer
        : null;
  }
}
