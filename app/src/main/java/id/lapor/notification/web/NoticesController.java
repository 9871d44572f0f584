package id.lapor.notification.web;

import id.lapor.kernel.Actor;
import id.lapor.notification.Notice;
import id.lapor.notification.Notices;
import id.lapor.notification.internal.Wording;
import id.lapor.ui.Ui;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What the signed-in account should know.
@Controller
class NoticesController {

  private static final int PAGE = 30;

  private final Notices notices;
  private final Wording wording;

  NoticesController(Notices notices, Wording wording) {
    this.notices = notices;
    this.wording = wording;
  }

  @GetMapping("/pemberitahuan")
  String list(
      Actor actor,
      Locale locale,
      @RequestParam(name = "sesudah", required = false) @Nullable String cursor,
      Model model) {
    var slice = notices.list(actor.signedIn(), cursor, PAGE);
    model.addAttribute(
        "page",
        new NoticesPage(
            slice.rows().stream().map(notice -> line(notice, locale)).toList(),
            slice.rows().isEmpty() ? 0 : slice.rows().getFirst().id(),
            slice.rows().stream().anyMatch(Notice::unread),
            slice.next() == null ? null : "/pemberitahuan?sesudah=" + slice.next()));
    return "notification/notices";
  }

  @PostMapping("/pemberitahuan/dibaca")
  String markRead(
      Actor actor,
      @RequestParam(name = "sampai", defaultValue = "0") long lastSeen,
      @ModelAttribute("ui") Ui ui,
      RedirectAttributes redirect) {
    notices.markRead(actor.signedIn(), lastSeen);
    redirect.addFlashAttribute("notice", ui.text("notification.notices.marked"));
    return "redirect:/pemberitahuan";
  }

  private NoticesPage.Line line(Notice notice, Locale locale) {
    return new NoticesPage.Line(
        wording.subject(notice.template(), notice.facts(), locale),
        (notice.toOfficer() ? "/meja/laporan/" : "/laporan/") + notice.facts().number(),
        notice.at(),
        notice.unread());
  }
}
