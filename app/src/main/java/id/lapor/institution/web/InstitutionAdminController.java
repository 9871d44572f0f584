package id.lapor.institution.web;

import id.lapor.institution.Institution;
import id.lapor.institution.InstitutionChoice;
import id.lapor.institution.InstitutionKind;
import id.lapor.institution.internal.InstitutionChanges;
import id.lapor.institution.internal.InstitutionFile;
import id.lapor.institution.internal.StoredInstitutions;
import id.lapor.institution.internal.UnitType;
import id.lapor.region.Areas;
import id.lapor.ui.FormErrors;
import id.lapor.ui.LongAnswer;
import id.lapor.ui.Ui;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Administration of the tree: go down or search, add, change, move, merge a newer file, take all
/// away as a file.
@Controller
class InstitutionAdminController {

  private static final String HOME = "/kelola/instansi";

  private final StoredInstitutions institutions;
  private final InstitutionChanges changes;
  private final Areas areas;

  InstitutionAdminController(
      StoredInstitutions institutions, InstitutionChanges changes, Areas areas) {
    this.institutions = institutions;
    this.changes = changes;
    this.areas = areas;
  }

  @GetMapping(HOME)
  String list(
      @RequestParam(name = "dalam", required = false) @Nullable Long inside,
      @RequestParam(name = "jenis", required = false) @Nullable InstitutionKind kind,
      @RequestParam(name = "q", defaultValue = "") String words,
      @ModelAttribute("ui") Ui ui,
      Model model) {
    return list(inside, kind, words, FormErrors.none(), ui, model);
  }

  private String list(
      @Nullable Long inside,
      @Nullable InstitutionKind kind,
      String words,
      FormErrors errors,
      Ui ui,
      Model model) {
    var wanted = kind == null ? InstitutionKind.MINISTRY : kind;
    model.addAttribute("path", inside == null ? List.of() : path(inside));
    model.addAttribute(
        "rows",
        words.isBlank()
            ? institutions.listAllBelow(inside).stream()
                .filter(one -> inside != null || one.kind() == wanted)
                .toList()
            : List.of());
    model.addAttribute("kind", wanted.name());
    model.addAttribute("kinds", kinds(ui));
    var found = InstitutionChoice.search(institutions, words, null, true);
    model.addAttribute("found", found.best());
    model.addAttribute("more", found.more());
    model.addAttribute("words", words);
    model.addAttribute("errors", errors);
    return "institution/institutionList";
  }

  @GetMapping(HOME + "/baru")
  String add(
      @RequestParam(name = "dalam", required = false) @Nullable Long inside,
      @ModelAttribute("ui") Ui ui,
      Model model) {
    var parent = inside == null ? null : path(inside).getLast();
    var form =
        new InstitutionForm(
            "",
            parent == null ? "" : parent.code() + "/",
            parent == null ? "" : parent.code(),
            parent == null ? "" : InstitutionKind.UNIT.name(),
            "",
            "",
            "",
            parent == null || parent.areaCode() == null ? "" : parent.areaCode(),
            parent == null ? "Asia/Jakarta" : parent.zone().getId(),
            "",
            "",
            "");
    return form(form, FormErrors.none(), ui, model);
  }

  @GetMapping(HOME + "/{id:\\d+}")
  String edit(@PathVariable long id, @ModelAttribute("ui") Ui ui, Model model) {
    var node = path(id).getLast();
    var parentId = node.parentId();
    var parent = parentId == null ? "" : institutions.get(parentId).code();
    return form(
        InstitutionForm.of(node, parent, institutions.aliases(id)), FormErrors.none(), ui, model);
  }

  @PostMapping(HOME)
  String save(
      HttpServletRequest request,
      @ModelAttribute("ui") Ui ui,
      Model model,
      RedirectAttributes redirect) {
    var form = InstitutionForm.read(request::getParameter);
    var types = changes.unitTypes().stream().map(UnitType::code).toList();
    var errors = form.check(institutions, areas, types, ui);
    for (var alias : form.aliasList()) {
      var holder = changes.holderOf(alias, form.code());
      if (holder != null) {
        errors.add("aliases", ui.text("institution.form.aliases.taken", alias, holder.name()));
      }
    }
    if (errors.any()) {
      return form(form, errors, ui, model);
    }
    changes.save(form.row(), form.aliasList());
    redirect.addFlashAttribute("notice", ui.text("institution.form.saved", form.name()));
    var parent = institutions.findByCode(form.parent());
    return "redirect:"
        + HOME
        + parent.map(node -> "?dalam=" + node.id()).orElse("?jenis=" + form.kind());
  }

  @PostMapping(HOME + "/berkas")
  String upload(
      @RequestParam("file") MultipartFile file,
      @ModelAttribute("ui") Ui ui,
      Model model,
      RedirectAttributes redirect) {
    var errors = FormErrors.none();
    try (var source = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
      var result = changes.merge(source);
      if (result.wrong().isEmpty()) {
        var summary = result.summary();
        redirect.addFlashAttribute(
            "notice",
            ui.text(
                "institution.file.merged",
                summary.added(),
                summary.changed(),
                summary.unchanged()));
        return "redirect:" + HOME;
      }
      result
          .wrong()
          .forEach(
              one ->
                  errors.add(
                      "file", ui.text("institution.file." + one.reason(), one.row(), one.value())));
    } catch (IOException e) {
      errors.add("file", ui.text("institution.file.unreadable"));
    }
    return list(null, null, "", errors, ui, model);
  }

  @LongAnswer
  @GetMapping(HOME + "/berkas.csv")
  void download(HttpServletResponse response) throws IOException {
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader("Content-Disposition", "attachment; filename=\"institutions.csv\"");
    try (var printer = new CSVPrinter(response.getWriter(), CSVFormat.RFC4180)) {
      printer.printRecord(InstitutionFile.COLUMNS);
      for (var top : institutions.listAllBelow(null)) {
        for (var id : institutions.subtree(top.id())) {
          print(printer, institutions.get(id));
        }
      }
    }
  }

  private void print(CSVPrinter printer, Institution node) throws IOException {
    var parent = node.parentId();
    printer.printRecord(
        node.code(),
        parent == null ? "" : institutions.get(parent).code(),
        node.kind().name(),
        node.name(),
        node.shortName(),
        node.unitType(),
        node.areaCode(),
        node.zone().getId(),
        node.validFrom(),
        node.validTo());
  }

  private String form(InstitutionForm form, FormErrors errors, Ui ui, Model model) {
    var types = new LinkedHashMap<String, String>();
    changes.unitTypes().forEach(type -> types.put(type.code(), type.name(ui.locale())));
    model.addAttribute("form", form);
    model.addAttribute("kinds", kinds(ui));
    model.addAttribute("types", types);
    model.addAttribute("errors", errors);
    return "institution/institutionForm";
  }

  private List<Institution> path(long id) {
    if (institutions.find(id).isEmpty()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return new ArrayList<>(institutions.path(id));
  }

  private static SequencedMap<String, String> kinds(Ui ui) {
    var kinds = new LinkedHashMap<String, String>();
    for (var kind : InstitutionKind.values()) {
      kinds.put(kind.name(), ui.text("institution.kind." + kind));
    }
    return kinds;
  }
}
