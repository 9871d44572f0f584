package id.lapor.integration.web.api;

import id.lapor.ui.Problem;
import id.lapor.ui.Ui;
import java.util.Arrays;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/// The page for programmers of other systems: how to begin, every operation with its fields, every
/// type and constant, every problem.
@Controller
class DevelopersController {

  private final Description description;
  private final String address;

  DevelopersController(Description description, @Value("${lapor.address}") String address) {
    this.description = description;
    this.address = address;
  }

  @GetMapping("/pengembang")
  String show(@ModelAttribute(name = "ui", binding = false) Ui ui, Model model) {
    var outline = description.outline(ui.locale().getLanguage().equals("en"));
    model.addAttribute(
        "page",
        new DevelopersPage(
            address + "/api/v1",
            outline.groups(),
            outline.codes(),
            outline.shapes(),
            Arrays.asList(Problem.values())));
    return "integration/developers";
  }
}
