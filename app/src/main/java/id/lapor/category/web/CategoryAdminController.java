package id.lapor.category.web;

import id.lapor.category.Category;
import id.lapor.category.internal.CategoryFile;
import id.lapor.category.internal.CategoryLoading;
import id.lapor.category.internal.StoredCategories;
import id.lapor.kernel.Words;
import id.lapor.ui.FormErrors;
import id.lapor.ui.LongAnswer;
import id.lapor.ui.Ui;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
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

/// Administration of categories: topics and what is below them, search, add, change, merge a newer
/// file, take away.
@Controller
class CategoryAdminController {

  private static final String HOME = "/kelola/kategori";
  private static final int MOST_FOUND = 40;

  private final StoredCategories categories;
  private final CategoryLoading loading;

  CategoryAdminController(StoredCategories categories, CategoryLoading loading) {
    this.categories = categories;
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
    var topic = inside == null ? null : categories.find(inside).orElse(null);
    var code = topic == null ? null : topic.code();
    var rows =
        words.isBlank()
            ? categories.listAll().stream()
                .filter(one -> Objects.equals(one.parentCode(), code))
                .toList()
            : found(words);
    model.addAttribute("topic", topic);
    model.addAttribute("rows", rows);
    model.addAttribute("words", words);
    model.addAttribute("today", categories.today());
    model.addAttribute("errors", errors);
    return "category/categoryList";
  }

  private List<Category> found(String words) {
    var wanted = Words.of(words).list();
    return categories.listAll().stream()
        .filter(
            one -> {
              var all =
                  Words.of(
                          one.nameId()
                              + " "
                              + one.nameEn()
                              + " "
                              + String.join(" ", one.keywords()))
                      .spaced();
              return wanted.stream().allMatch(word -> all.contains(" " + word));
            })
        .limit(MOST_FOUND)
        .toList();
  }

  @GetMapping(HOME + "/baru")
  String add(
      @RequestParam(name = "dalam", required = false) @Nullable String inside,
      @ModelAttribute("ui") Ui ui,
      Model model) {
    return form(CategoryForm.below(inside), FormErrors.none(), ui, model);
  }

  @GetMapping(HOME + "/{code}")
  String edit(@PathVariable String code, @ModelAttribute("ui") Ui ui, Model model) {
    var category =
        categories.find(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return form(CategoryForm.of(category), FormErrors.none(), ui, model);
  }

  @PostMapping(HOME)
  String save(
      HttpServletRequest request,
      @ModelAttribute("ui") Ui ui,
      Model model,
      RedirectAttributes redirect) {
    var form = CategoryForm.read(request::getParameter);
    var errors = form.check(categories, ui);
    if (errors.any()) {
      return form(form, errors, ui, model);
    }
    loading.save(form.category());
    redirect.addFlashAttribute("notice", ui.text("category.form.saved", form.nameId()));
    return "redirect:" + HOME + (form.parent().isEmpty() ? "" : "?dalam=" + form.parent());
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
            ui.text(
                "category.file.merged", summary.added(), summary.changed(), summary.unchanged()));
        return "redirect:" + HOME;
      }
      result
          .wrong()
          .forEach(
              one ->
                  errors.add(
                      "file", ui.text("category.file." + one.reason(), one.row(), one.value())));
    } catch (IOException e) {
      errors.add("file", ui.text("category.file.unreadable"));
    }
    return list(null, "", errors, model);
  }

  @LongAnswer
  @GetMapping(HOME + "/berkas.csv")
  void download(HttpServletResponse response) throws IOException {
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader("Content-Disposition", "attachment; filename=\"categories.csv\"");
    try (var printer = new CSVPrinter(response.getWriter(), CSVFormat.RFC4180)) {
      printer.printRecord(CategoryFile.COLUMNS);
      for (var topic :
          categories.listAll().stream().filter(one -> one.parentCode() == null).toList()) {
        print(printer, topic);
        for (var category : categories.listBelow(topic.code())) {
          print(printer, category);
        }
      }
    }
  }

  private static void print(CSVPrinter printer, Category category) throws IOException {
    printer.printRecord(
        category.code(),
        category.parentCode(),
        category.nameId(),
        category.nameEn(),
        String.join(";", category.keywords()),
        category.supervisory() ? "SUPERVISORY" : "NON_SUPERVISORY",
        category.unitType(),
        category.sensitive(),
        category.emergency(),
        category.validFrom(),
        category.validTo());
  }

  private String form(CategoryForm form, FormErrors errors, Ui ui, Model model) {
    var topics = new LinkedHashMap<String, String>();
    categories.listAll().stream()
        .filter(one -> one.parentCode() == null && !one.code().equals(form.original()))
        .forEach(one -> topics.put(one.code(), one.name(ui.locale())));
    var types = new LinkedHashMap<String, String>();
    categories.listAll().stream()
        .map(Category::unitType)
        .filter(Objects::nonNull)
        .sorted()
        .forEach(type -> types.put(type, type));
    model.addAttribute("form", form);
    model.addAttribute("topics", topics);
    model.addAttribute("types", types);
    model.addAttribute("errors", errors);
    return "category/categoryForm";
  }
}
