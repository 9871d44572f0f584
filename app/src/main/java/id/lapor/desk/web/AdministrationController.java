package id.lapor.desk.web;

import id.lapor.kernel.Role;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/// The index of administration. The pages behind it belong to the modules whose data they keep.
@Controller
public class AdministrationController {

  /// One way on.
  ///
  /// @param words the last part of its message keys
  public record Way(String href, String icon, String words) {}

  private static final Way ACCOUNTS = new Way("/kelola/akun", "people", "accounts");

  private static final List<Way> INSTITUTION =
      List.of(ACCOUNTS, new Way("/meja/ekspor", "download", "exports"));

  private static final List<Way> NATIONAL =
      List.of(
          ACCOUNTS,
          new Way("/kelola/instansi", "building", "institutions"),
          new Way("/kelola/impor", "inbox", "imports"),
          new Way("/kelola/ekspor", "download", "exports"),
          new Way("/kelola/kategori", "list-check", "categories"),
          new Way("/kelola/wilayah", "geo-alt", "areas"),
          new Way("/kelola/hari-libur", "calendar3", "holidays"),
          new Way("/kelola/batas-waktu", "clock", "deadlines"));

  @GetMapping("/kelola")
  ModelAndView index(@ModelAttribute(binding = false) DeskCall call) {
    boolean national = call.actor().has(Role.NATIONAL_ADMIN);
    if (!national && !call.actor().has(Role.INSTITUTION_ADMIN)) {
      throw new NotOnThisDesk();
    }
    return new ModelAndView("desk/administration", "ways", national ? NATIONAL : INSTITUTION);
  }
}
