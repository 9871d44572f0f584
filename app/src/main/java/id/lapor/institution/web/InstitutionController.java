package id.lapor.institution.web;

import id.lapor.institution.Institution;
import id.lapor.institution.InstitutionChoice;
import id.lapor.institution.Institutions;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/// Institutions for the chooser while somebody types: a piece of a page, or JSON when asked for.
@Controller
class InstitutionController {

  private static final Duration CACHED = Duration.ofMinutes(5);

  private final Institutions institutions;

  InstitutionController(Institutions institutions) {
    this.institutions = institutions;
  }

  /// An institution as JSON.
  record InstitutionAnswer(String code, String name, String kind, String description) {}

  @GetMapping(value = "/instansi/cari", produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  ResponseEntity<List<InstitutionAnswer>> searchAsJson(
      @RequestParam(name = "q", defaultValue = "") String words,
      @RequestParam(required = false) @Nullable String within,
      @RequestParam(name = "unit", defaultValue = "true") boolean unitsToo) {
    var found =
        InstitutionChoice.search(institutions, words, root(within), unitsToo).best().stream()
            .map(
                one ->
                    new InstitutionAnswer(
                        one.institution().code(),
                        one.institution().name(),
                        one.institution().kind().name(),
                        one.description()))
            .toList();
    return ResponseEntity.ok()
        .cacheControl(CacheControl.maxAge(CACHED).cachePublic())
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
        .body(found);
  }

  @GetMapping("/instansi/cari")
  String search(
      @RequestParam(name = "q", defaultValue = "") String words,
      @RequestParam(required = false) @Nullable String within,
      @RequestParam(name = "unit", defaultValue = "true") boolean unitsToo,
      @RequestParam(name = "nama", defaultValue = "office") String name,
      HttpServletResponse response,
      Model model) {
    response.setHeader(
        HttpHeaders.CACHE_CONTROL, CacheControl.maxAge(CACHED).cachePrivate().getHeaderValue());
    response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    response.addHeader(HttpHeaders.VARY, HttpHeaders.COOKIE);
    model.addAttribute("words", words.strip());
    model.addAttribute("name", name);
    var found = InstitutionChoice.search(institutions, words, root(within), unitsToo);
    model.addAttribute("results", found.best());
    model.addAttribute("more", found.more());
    return "institution/institutionResults";
  }

  private @Nullable Institution root(@Nullable String code) {
    return code == null || code.isEmpty() ? null : institutions.findByCode(code).orElse(null);
  }
}
