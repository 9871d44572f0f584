package id.lapor.desk.web;

import id.lapor.desk.internal.Destinations;
import id.lapor.region.Areas;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/// Finds institutions and areas while an officer types; without script the form itself asks when it
/// is sent.
@Controller
class LookupController {

  private static final int MOST = 6;

  private final Destinations destinations;
  private final Areas areas;

  LookupController(Destinations destinations, Areas areas) {
    this.destinations = destinations;
    this.areas = areas;
  }

  @GetMapping("/meja/cari/instansi")
  ModelAndView institutions(@ModelAttribute(binding = false) DeskCall call) {
    var hits = destinations.search(call.fields().text("kata"));
    var found = new LinkedHashMap<String, String>();
    hits.best().forEach(one -> found.put(Long.toString(one.id()), one.name()));
    return found(call, found, hits.more());
  }

  @GetMapping("/meja/cari/wilayah")
  ModelAndView areas(@ModelAttribute(binding = false) DeskCall call) {
    var words = call.fields().text("kata");
    var found = new LinkedHashMap<String, String>();
    if (!words.isBlank()) {
      areas
          .search(words, MOST)
          .forEach(area -> found.put(area.code(), IntakePages.place(areas, area, call.ui())));
    }
    return found(call, found, false);
  }

  private static ModelAndView found(
      DeskCall call, SequencedMap<String, String> found, boolean more) {
    return new ModelAndView("desk/found")
        .addObject("name", call.fields().text("nama"))
        .addObject("found", found)
        .addObject("more", more);
  }
}
