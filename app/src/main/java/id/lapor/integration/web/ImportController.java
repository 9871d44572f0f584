package id.lapor.integration.web;

import id.lapor.integration.internal.ImportRun;
import id.lapor.integration.internal.LaporImports;
import id.lapor.kernel.Actor;
import id.lapor.ui.FormErrors;
import id.lapor.ui.Ui;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/// Uploads LAPOR!'s export and shows what becomes of it. For the national admin, by the rules of
/// identity.
@Controller
@RequestMapping("/kelola/impor")
class ImportController {

  private static final int LONGEST_NAME = 120;

  private final LaporImports imports;
  private final ResultFile results;

  ImportController(LaporImports imports, ResultFile results) {
    this.imports = imports;
    this.results = results;
  }

  @GetMapping
  String show(Model model) {
    return page(FormErrors.none(), model);
  }

  @PostMapping
  String upload(
      @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
      @ModelAttribute("ui") Ui ui,
      Actor actor,
      Model model)
      throws IOException {
    if (file == null || file.isEmpty()) {
      return page(FormErrors.none().add("file", ui.text("integration.import.error.file")), model);
    }
    long id = imports.accept(name(file.getOriginalFilename()), file.getBytes(), actor.accountId());
    return "redirect:/kelola/impor/" + id;
  }

  @GetMapping("/{id:[0-9]{1,18}}")
  String showRun(@PathVariable long id, Model model) {
    model.addAttribute("run", run(id));
    return "integration/importRun";
  }

  @GetMapping("/{id:[0-9]{1,18}}/hasil.csv")
  void download(@PathVariable long id, @ModelAttribute("ui") Ui ui, HttpServletResponse response)
      throws IOException {
    results.write(run(id), ui.locale(), response);
  }

  private String page(FormErrors errors, Model model) {
    model.addAttribute("runs", imports.listLatest());
    model.addAttribute("errors", errors);
    return "integration/imports";
  }

  private ImportRun run(long id) {
    return imports.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  /// The last part of the name, for some browsers send the folder too.
  static String name(@Nullable String sent) {
    var name =
        sent == null ? "" : sent.replaceAll("^.*[/\\\\]", "").replaceAll("\\p{Cntrl}", "").strip();
    return name.length() <= LONGEST_NAME ? name : name.substring(name.length() - LONGEST_NAME);
  }
}
