package id.lapor.integration.web.api;

import id.lapor.integration.web.api.Description.Group;
import id.lapor.ui.Problem;
import id.lapor.ui.Ui;
import java.util.Arrays;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/// The page for programmers of other systems: how to begin, every operation, every problem.
@Controller
public class DevelopersController {

  private final Description description;
  private final String address;

  DevelopersController(Description description, @Value("${lapor.address}") String address) {
    this.description = description;
    this.address = address;
  }

  /// What the page shows.
  ///
  /// @param address where the API is
  public record DevelopersPage(String address, List<Group> groups, List<Problem> problems) {
    public DevelopersPage {
      groups = List.copyOf(groups);
      problems = List.copyOf(problems);
    }
  }

  @GetMapping("/pengembang")
  String show(@ModelAttribute(name = "ui", binding = false) Ui ui, Model model) {
    boolean english = ui.locale().getLanguage().equals("en");
    model.addAttribute(
        "page",
        new DevelopersPage(
            address + "/api/v1", description.groups(english), Arrays.asList(Problem.values())));
    return "integration/developers";
  }
}
