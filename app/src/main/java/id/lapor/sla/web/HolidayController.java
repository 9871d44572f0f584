package id.lapor.sla.web;

import id.lapor.kernel.Actor;
import id.lapor.sla.internal.Holiday;
import id.lapor.sla.internal.HolidayCalendar;
import id.lapor.sla.internal.HolidayFile;
import id.lapor.ui.FormErrors;
import id.lapor.ui.Ui;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The working calendar for the national admin. The address is open to them alone by the rules of
/// identity.
@Controller
@RequestMapping("/kelola/hari-libur")
class HolidayController {

  private static final int PROBLEMS_SHOWN = 5;
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2100;

  private final HolidayCalendar calendar;

  HolidayController(HolidayCalendar calendar) {
    this.calendar = calendar;
  }

  @GetMapping
  String show(@RequestParam(name = "tahun", required = false) @Nullable Integer year, Model model) {
    return page(model, year(year), HolidayForm.empty(), FormErrors.none(), null);
  }

  @PostMapping
  String add(
      @ModelAttribute HolidayForm form,
      @ModelAttribute("ui") Ui ui,
      Actor actor,
      Model model,
      RedirectAttributes redirect) {
    var errors = FormErrors.none();
    var holiday = form.read(ui, errors);
    holiday
        .filter(day -> calendar.find(day.date()).isPresent())
        .ifPresent(
            day -> errors.add("date", ui.text("sla.holidays.error.taken", ui.day(day.date()))));
    if (holiday.isEmpty() || errors.any()) {
      return page(model, year(null), form, errors, null);
    }
    calendar.put(List.of(holiday.get()), actor.accountId());
    redirect.addFlashAttribute(
        "notice", ui.text("sla.holidays.added", ui.day(holiday.get().date())));
    return back(holiday.get().date().getYear());
  }

  @PostMapping("/berkas")
  String upload(
      @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
      @RequestParam(name = "uploadDecree", defaultValue = "") String decree,
      @ModelAttribute("ui") Ui ui,
      Actor actor,
      Model model,
      RedirectAttributes redirect)
      throws IOException {
    var errors = FormErrors.none();
    if (file == null || file.isEmpty()) {
      errors.add("file", ui.text("sla.holidays.error.file"));
      return page(model, year(null), HolidayForm.empty(), errors, decree);
    }
    var read = HolidayFile.read(file.getBytes(), decree.strip());
    if (!read.problems().isEmpty()) {
      read.problems().stream()
          .limit(PROBLEMS_SHOWN)
          .forEach(problem -> errors.add("file", text(ui, problem)));
      return page(model, year(null), HolidayForm.empty(), errors, decree);
    }
    calendar.put(read.holidays(), actor.accountId());
    redirect.addFlashAttribute("notice", ui.text("sla.holidays.uploaded", read.holidays().size()));
    return back(read.holidays().getFirst().date().getYear());
  }

  @PostMapping("/cuti-bersama")
  String switchJointLeave(
      @RequestParam(name = "works", defaultValue = "false") boolean works,
      @ModelAttribute("ui") Ui ui,
      Actor actor,
      RedirectAttributes redirect) {
    calendar.countJointLeave(works, actor.accountId());
    redirect.addFlashAttribute(
        "notice", ui.text(works ? "sla.holidays.switch.on" : "sla.holidays.switch.off"));
    return back(calendar.today().getYear());
  }

  @GetMapping("/{date}/penghapusan")
  String askRemoval(@PathVariable LocalDate date, Model model) {
    return removalPage(date, FormErrors.none(), model);
  }

  @PostMapping("/{date}/penghapusan")
  String remove(
      @PathVariable LocalDate date,
      @RequestParam(name = "reason", defaultValue = "") String reason,
      @ModelAttribute("ui") Ui ui,
      Actor actor,
      Model model,
      RedirectAttributes redirect) {
    if (reason.isBlank()) {
      return removalPage(date, FormErrors.none().add("reason", ui.text("sla.error.reason")), model);
    }
    boolean removed = calendar.remove(date, reason.strip(), actor.accountId());
    redirect.addFlashAttribute(
        "notice",
        ui.text(removed ? "sla.holidays.removed" : "sla.holidays.notRemoved", ui.day(date)));
    return back(date.getYear());
  }

  private String removalPage(LocalDate date, FormErrors errors, Model model) {
    Holiday holiday =
        calendar
            .find(date)
            .filter(day -> day.date().isAfter(calendar.today()))
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    model.addAttribute("holiday", holiday);
    model.addAttribute("errors", errors);
    return "sla/holidayRemoval";
  }

  private String page(
      Model model, int year, HolidayForm form, FormErrors errors, @Nullable String uploadDecree) {
    model.addAttribute(
        "page",
        new HolidaysPage(
            year,
            calendar.listYear(year),
            calendar.jointLeaveWorks(),
            calendar.today(),
            form,
            errors,
            uploadDecree));
    return "sla/holidays";
  }

  private int year(@Nullable Integer asked) {
    return asked == null || asked < FIRST_YEAR || asked > LAST_YEAR
        ? calendar.today().getYear()
        : asked;
  }

  private static String text(Ui ui, HolidayFile.Problem problem) {
    var fault = ui.text("sla.holidays.fault." + problem.fault().name());
    return problem.line() == 0
        ? fault
        : ui.text("sla.holidays.fault.inLine", problem.line(), fault);
  }

  private static String back(int year) {
    return "redirect:/kelola/hari-libur?tahun=" + year;
  }
}
