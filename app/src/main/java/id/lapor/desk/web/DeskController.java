package id.lapor.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/// The queue, and one report of it.
@Controller
class DeskController {

  private final QueuePane queue;
  private final DeskPages pages;

  DeskController(QueuePane queue, DeskPages pages) {
    this.queue = queue;
    this.pages = pages;
  }

  @GetMapping("/meja")
  ModelAndView list(@ModelAttribute(binding = false) DeskCall call, HttpServletRequest request) {
    var slice = queue.read(call.address(), call.actor());
    var page = queue.draw(call.address(), slice, null, call.actor(), call.ui());
    return new ModelAndView("desk/queue", "page", page).addObject("cleared", cleared(request));
  }

  @GetMapping("/meja/laporan/{number}")
  ModelAndView open(@ModelAttribute(binding = false) DeskCall call, HttpServletRequest request) {
    return pages.open(call, cleared(request));
  }

  private static @Nullable String cleared(HttpServletRequest request) {
    var flash = RequestContextUtils.getInputFlashMap(request);
    return flash == null ? null : (String) flash.get(DeskPages.CLEARED);
  }
}
