package id.lapor.region.web;

import id.lapor.region.Area;
import id.lapor.region.AreaChoice;
import id.lapor.region.Areas;
import id.lapor.region.internal.AreaLoading;
import id.lapor.ui.FormErrors;
import id.lapor.ui.LongAnswer;
import id.lapor.ui.Ui;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
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

/// Administration of areas: go down the tree or search, add, change, merge a newer file, take all
/// away as a file.
@Controller
class AreaAdminController {

  private static final String HOME = "/kelola/wilayah";
  private static final int PART = 5_000;

  private final Areas areas;
  private final AreaLoading loading;

  AreaAdminController(Areas areas, AreaLoading loading) {
    this.areas = areas;
    this.loading = loading;
  }

  @GetMapping(HOME)
  String list(
      @RequestParam(name = "dalam", required = false) @Nullable String inside,
      @RequestParam(name = "q", defaultValue = "") String words,
      Model model) {
    return list(inside, words, FormErrors.none(), model);
  }

  private String list(@Nullable String inside, String words, FormErrors errors, Model model) {
    model.addAttribute("path", inside == null ? List.of() : areas.path(inside));
    model.addAttribute("rows", words.isBlank() ? areas.listInside(inside) : List.of());
    model.addAttribute("found", words.isBlank() ? List.of() : AreaChoice.search(areas, words));
    model.addAttribute("words", words);
    model.addAttribute("errors", errors);
    return "region/areaList";
  }

  @GetMapping(HOME + "/baru")
  String add(@RequestParam(name = "dalam", defaultValue = "") String inside, Model model) {
    var code = inside.isEmpty() ? "" : inside + ".";
    return form(new AreaForm("", code, "", "", "", zoneOf(inside)), FormErrors.none(), model);
  }

  @GetMapping(HOME + "/{code}")
  String edit(@PathVariable String code, Model model) {
    var area =
        areas.find(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return form(AreaForm.of(area), FormErrors.none(), model);
  }

  @PostMapping(HOME)
  String save(
      @ModelAttribute AreaForm form,
      @ModelAttribute("ui") Ui ui,
      Model model,
      RedirectAttributes redirect) {
    var typed = form.adding() ? form : withCode(form, form.original());
    var errors = typed.check(areas, ui);
    if (!List.of("Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura").contains(typed.zone())) {
      errors.add("zone", ui.text("region.form.zone.wrong"));
    }
    if (errors.any()) {
      return form(typed, errors, model);
    }
    var area = typed.area();
    loading.save(area);
    redirect.addFlashAttribute("notice", ui.text("region.form.saved", area.name()));
    return "redirect:" + HOME + (area.parentCode() == null ? "" : "?dalam=" + area.parentCode());
  }

  @PostMapping(HOME + "/berkas")
  String upload(
      @RequestParam("file") MultipartFile file,
      @ModelAttribute("ui") Ui ui,
      Model model,
      RedirectAttributes redirect) {
    var errors = FormErrors.none();
    try (var source = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
      var result = loading.merge(source);
      if (result.wrong().isEmpty()) {
        var summary = result.summary();
        redirect.addFlashAttribute(
            "notice",
            ui.text("region.file.merged", summary.added(), summary.changed(), summary.unchanged()));
        return "redirect:" + HOME;
      }
      result
          .wrong()
          .forEach(
              one ->
                  errors.add(
                      "file", ui.text("region.file." + one.reason(), one.row(), one.value())));
    } catch (IOException e) {
      errors.add("file", ui.text("region.file.unreadable"));
    }
    return list(null, "", errors, model);
  }

  @LongAnswer
  @GetMapping(HOME + "/berkas.csv")
  void download(HttpServletResponse response) throws IOException {
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader("Content-Disposition", "attachment; filename=\"areas.csv\"");
    try (var printer = new CSVPrinter(response.getWriter(), CSVFormat.RFC4180)) {
      printer.printRecord("code", "name", "latitude", "longitude");
      var part = loading.listAfter("", PART);
      while (!part.isEmpty()) {
        for (var area : part) {
          printer.printRecord(area.code(), area.name(), area.latitude(), area.longitude());
        }
        part = loading.listAfter(part.getLast().code(), PART);
      }
    }
  }

  private String form(AreaForm form, FormErrors errors, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("errors", errors);
    return "region/areaForm";
  }

  private String zoneOf(String code) {
    return areas.find(code).map(Area::zone).map(ZoneId::getId).orElse("Asia/Jakarta");
  }

  private static AreaForm withCode(AreaForm form, @Nullable String code) {
    return new AreaForm(code, code, form.name(), form.latitude(), form.longitude(), form.zone());
  }
}
