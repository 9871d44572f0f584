package id.lapor.integration.web;

import id.lapor.institution.Institution;
import id.lapor.institution.InstitutionChoice;
import id.lapor.institution.Institutions;
import id.lapor.integration.internal.OfficeTelling;
import id.lapor.integration.internal.UnknownOffice;
import id.lapor.kernel.Actor;
import id.lapor.ui.FormErrors;
import id.lapor.ui.Ui;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Offices that imports name and nobody knows: an admin says which they are, or adds them.
@Controller
@RequestMapping("/kelola/impor/instansi")
public class OfficeController {

  private final OfficeTelling offices;
  private final Institutions institutions;

  OfficeController(OfficeTelling offices, Institutions institutions) {
    this.offices = offices;
    this.institutions = institutions;
  }

  @GetMapping
  String list(@RequestParam(name = "sesudah", defaultValue = "0") long after, Model model) {
    var found = offices.list(after);
    boolean more = found.size() > offices.page();
    var page = more ? found.subList(0, offices.page()) : found;
    model.addAttribute("offices", page.stream().map(this::line).toList());
    model.addAttribute("tops", tops(page));
    model.addAttribute("next", more ? page.getLast().id() : null);
    return "integration/offices";
  }

  /// An unknown office with the name of the institution it belongs to.
  public record Line(UnknownOffice office, String institution) {}

  @GetMapping("/{id:[0-9]{1,18}}")
  String show(@PathVariable long id, Model model) {
    var office = office(id);
    return page(office, InstitutionChoice.of(null, within(office), true), FormErrors.none(), model);
  }

  @PostMapping("/{id:[0-9]{1,18}}")
  String tell(
      @PathVariable long id,
      @ModelAttribute("ui") Ui ui,
      Actor actor,
      HttpServletRequest request,
      Model model,
      RedirectAttributes redirect) {
    var office = office(id);
    var choice =
        InstitutionChoice.read(institutions, "office", request::getParameter, within(office), true);
    if (choice.choosing()) {
      return page(office, choice, FormErrors.none(), model);
    }
    var chosen = choice.chosen();
    if (chosen == null) {
      var errors = FormErrors.none().add("office", ui.text("integration.office.error"));
      return page(office, choice, errors, model);
    }
    return told(offices.tell(id, chosen.id(), actor.accountId()), chosen.name(), ui, redirect);
  }

  @PostMapping("/{id:[0-9]{1,18}}/unit-baru")
  String addUnit(
      @PathVariable long id,
      @ModelAttribute("ui") Ui ui,
      Actor actor,
      RedirectAttributes redirect) {
    var office = office(id);
    if (office.name().topId() == null) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return told(offices.tellNewUnit(office, actor.accountId()), office.name().name(), ui, redirect);
  }

  @PostMapping("/unit-baru")
  String addAllUnits(
      @RequestParam("top") long topId,
      @ModelAttribute("ui") Ui ui,
      Actor actor,
      RedirectAttributes redirect) {
    var top =
        institutions
            .find(topId)
            .filter(node -> !node.unit())
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    var added = offices.tellAllNewUnits(top.id(), actor.accountId());
    redirect.addFlashAttribute(
        "notice",
        ui.text("integration.offices.allAdded", added.units(), top.name(), added.reports()));
    return "redirect:/kelola/impor/instansi";
  }

  private static String told(
      Optional<Integer> moved, String name, Ui ui, RedirectAttributes redirect) {
    redirect.addFlashAttribute(
        "notice",
        moved
            .map(count -> ui.text("integration.office.told", name, count))
            .orElseGet(() -> ui.text("integration.office.toldBefore")));
    return "redirect:/kelola/impor/instansi";
  }

  private String page(
      UnknownOffice office, InstitutionChoice choice, FormErrors errors, Model model) {
    model.addAttribute("line", line(office));
    model.addAttribute("choice", choice);
    model.addAttribute("errors", errors);
    return "integration/office";
  }

  /// The institutions of some offices, by id, with their names.
  private SequencedMap<Long, String> tops(List<UnknownOffice> page) {
    var tops = new LinkedHashMap<Long, String>();
    for (var office : page) {
      var top = office.name().topId();
      if (top != null) {
        tops.putIfAbsent(top, institutions.name(top));
      }
    }
    return tops;
  }

  private Line line(UnknownOffice office) {
    var top = office.name().topId();
    return new Line(office, top == null ? office.name().parentName() : institutions.name(top));
  }

  /// The code of the institution in which to look; null when it is unknown, too.
  private @Nullable String within(UnknownOffice office) {
    return Optional.ofNullable(office.name().topId())
        .flatMap(institutions::find)
        .map(Institution::code)
        .orElse(null);
  }

  private UnknownOffice office(long id) {
    return offices.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
