package id.lapor.portal.web;

import id.lapor.report.ReportLists;
import id.lapor.ui.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/// The front page and the pages that explain.
@Controller
class FrontController {

  private static final int LATEST = 4;

  private final ReportLists lists;
  private final ReportCards cards;

  FrontController(ReportLists lists, ReportCards cards) {
    this.lists = lists;
    this.cards = cards;
  }

  @GetMapping("/")
  String front(@ModelAttribute("ui") Ui ui, Model model) {
    var latest = lists.listPublic(ReportLists.Filter.all(), null, LATEST);
    model.addAttribute("latest", cards.cards(latest.rows(), ui));
    return "portal/front";
  }

  @GetMapping("/tentang")
  String about() {
    return "portal/about";
  }

  @GetMapping("/privasi")
  String privacy() {
    return "portal/privacy";
  }

  @GetMapping("/bantuan")
  String help() {
    return "portal/help";
  }
}
