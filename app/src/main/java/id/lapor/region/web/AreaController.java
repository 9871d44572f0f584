package id.lapor.region.web;

import id.lapor.region.Area;
import id.lapor.region.AreaChoice;
import id.lapor.region.Areas;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/// Areas for the chooser while somebody types or goes down the levels: pieces of a page, or JSON
/// when asked for.
@Controller
class AreaController {

  private static final CacheControl CACHED = CacheControl.maxAge(Duration.ofHours(1)).cachePublic();

  private final Areas areas;

  AreaController(Areas areas) {
    this.areas = areas;
  }

  /// An area as JSON.
  record AreaAnswer(
      String code,
      String name,
      int level,
      String description,
      @Nullable Double latitude,
      @Nullable Double longitude) {}

  @GetMapping(value = "/wilayah/cari", produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  ResponseEntity<List<AreaAnswer>> searchAsJson(
      @RequestParam(name = "q", defaultValue = "") String words) {
    return json(
        AreaChoice.search(areas, words).stream().map(found -> answer(found.area())).toList());
  }

  @GetMapping("/wilayah/cari")
  String search(
      @RequestParam(name = "q", defaultValue = "") String words,
      @RequestParam(name = "nama", defaultValue = "area") String name,
      HttpServletResponse response,
      Model model) {
    cache(response);
    model.addAttribute("words", words.strip());
    model.addAttribute("name", name);
    model.addAttribute("results", AreaChoice.search(areas, words));
    return "region/areaResults";
  }

  @GetMapping(
      value = {"/wilayah/isi", "/wilayah/{code}/isi"},
      produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  ResponseEntity<List<AreaAnswer>> insideAsJson(
      @PathVariable(required = false) @Nullable String code) {
    return json(areas.listInside(code).stream().map(this::answer).toList());
  }

  @GetMapping({"/wilayah/isi", "/wilayah/{code}/isi"})
  String inside(
      @PathVariable(required = false) @Nullable String code,
      HttpServletResponse response,
      Model model) {
    cache(response);
    model.addAttribute("areas", areas.listInside(code));
    return "region/areaOptions";
  }

  @GetMapping("/wilayah/terdekat")
  @ResponseBody
  ResponseEntity<AreaAnswer> nearest(
      @RequestParam("lat") double latitude, @RequestParam("lon") double longitude) {
    return areas
        .nearest(latitude, longitude, 3)
        .map(area -> ResponseEntity.ok().cacheControl(CACHED).body(answer(area)))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  private AreaAnswer answer(Area area) {
    return new AreaAnswer(
        area.code(),
        area.name(),
        area.level(),
        areas.describe(area.code()),
        area.latitude(),
        area.longitude());
  }

  private static <T> ResponseEntity<T> json(T body) {
    return ResponseEntity.ok()
        .cacheControl(CACHED)
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
        .body(body);
  }

  private static void cache(HttpServletResponse response) {
    response.setHeader(
        HttpHeaders.CACHE_CONTROL,
        CacheControl.maxAge(Duration.ofHours(1)).cachePrivate().getHeaderValue());
    response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    response.addHeader(HttpHeaders.VARY, HttpHeaders.COOKIE);
  }
}
