package id.lapor.notification.web;

import id.lapor.notification.internal.OutboxQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The messages of the demonstration, which has no mail server: codes included, so never outside
/// it.
@Controller
@Profile("demo")
class OutboxController {

  private static final int PAGE = 30;

  private final OutboxQuery outbox;

  OutboxController(OutboxQuery outbox) {
    this.outbox = outbox;
  }

  @GetMapping("/demo/kotak-keluar")
  String list(
      @RequestParam(name = "sesudah", required = false) @Nullable String cursor, Model model) {
    var slice = outbox.list(cursor, PAGE);
    model.addAttribute(
        "page",
        new OutboxPage(
            slice.rows(),
            slice.next() == null ? null : "/demo/kotak-keluar?sesudah=" + slice.next()));
    return "notification/outbox";
  }
}
