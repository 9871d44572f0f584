package id.lapor.portal.web;

import id.lapor.identity.Accounts;
import id.lapor.identity.ExpiredPage;
import id.lapor.identity.Limits;
import id.lapor.kernel.Actor;
import id.lapor.portal.internal.AnswerRules;
import id.lapor.portal.internal.Answers;
import id.lapor.portal.internal.Draft;
import id.lapor.portal.internal.Drafts;
import id.lapor.ui.FormErrors;
import id.lapor.ui.Ui;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Writing a report, steps 1 and 2: what it is about, and where and when.
@Controller
class DraftController {

  /// The earliest day anywhere in Indonesia decides what is still in the future.
  private static final ZoneId EASTERNMOST = ZoneId.of("Asia/Jayapura");

  private final Drafts drafts;
  private final PlaceChoices choices;
  private final Accounts accounts;
  private final Limits limits;
  private final Clock clock;

  DraftController(
      Drafts drafts, PlaceChoices choices, Accounts accounts, Limits limits, Clock clock) {
    this.drafts = drafts;
    this.choices = choices;
    this.accounts = accounts;
    this.limits = limits;
    this.clock = clock;
  }

  @GetMapping("/lapor")
  String begin(@RequestParam(required = false) @Nullable String jenis, Model model) {
    var kind =
        switch (jenis == null ? "" : jenis) {
          case "pengaduan" -> "COMPLAINT";
          case "aspirasi" -> "ASPIRATION";
          case "informasi" -> "INFORMATION_REQUEST";
          default -> "";
        };
    return story(new Answers.Story(kind, "", ""), null, FormErrors.none(), model);
  }

  @PostMapping("/lapor")
  String start(
      @ModelAttribute Answers.Story typed,
      @ModelAttribute("ui") Ui ui,
      Actor actor,
      HttpServletRequest request,
      Model model) {
    var errors = Slips.errors(AnswerRules.check(typed), ui);
    if (errors.any()) {
      return story(typed, null, errors, model);
    }
    if (!limits.allowFrom("draft-address", request.getRemoteAddr())) {
      return story(typed, null, errors.add("", ui.text("portal.submit.tooManyDrafts")), model);
    }
    return DraftPages.orAgain(
        () -> "redirect:/lapor/" + drafts.start(prefilled(actor).with(typed)).id() + "/tempat",
        () -> story(typed, null, unavailable(ui), model));
  }

  @ExpiredPage("/lapor")
  String startAgain(@ModelAttribute Answers.Story typed, @ModelAttribute("ui") Ui ui, Model model) {
    return story(typed, null, expired(ui), model);
  }

  @GetMapping("/lapor/{id}/cerita")
  String story(@PathVariable UUID id, Model model) {
    return DraftPages.open(
        drafts, id, draft -> story(draft.answers().story(), id, FormErrors.none(), model));
  }

  @PostMapping("/lapor/{id}/cerita")
  String saveStory(
      @PathVariable UUID id,
      @ModelAttribute Answers.Story typed,
      @ModelAttribute("ui") Ui ui,
      Model model) {
    return DraftPages.orAgain(
        () ->
            DraftPages.open(
                drafts,
                id,
                draft -> {
                  drafts.save(id, draft.answers().with(typed));
                  var errors = Slips.errors(AnswerRules.check(typed), ui);
                  return errors.any()
                      ? story(typed, id, errors, model)
                      : "redirect:/lapor/" + id + "/tempat";
                }),
        () -> story(typed, id, unavailable(ui), model));
  }

  @ExpiredPage("/lapor/{id}/cerita")
  String storyAgain(
      @PathVariable UUID id,
      @ModelAttribute Answers.Story typed,
      @ModelAttribute("ui") Ui ui,
      Model model) {
    return story(typed, id, expired(ui), model);
  }

  @GetMapping("/lapor/{id}/tempat")
  String place(@PathVariable UUID id, Model model) {
    return DraftPages.open(
        drafts,
        id,
        draft -> {
          var place = draft.answers().place();
          return place(
              id, draft.answers().story(), place, choices.of(place), FormErrors.none(), model);
        });
  }

  @PostMapping("/lapor/{id}/tempat")
  String savePlace(
      @PathVariable UUID id,
      PlaceForm typed,
      @ModelAttribute("ui") Ui ui,
      HttpServletRequest request,
      Model model) {
    return DraftPages.orAgain(
        () -> DraftPages.open(drafts, id, draft -> savePlace(draft, typed, ui, request, model)),
        () ->
            placeAgain(
                id,
                typed,
                choices.readWithoutDatabase(request::getParameter),
                unavailable(ui),
                model));
  }

  private String savePlace(
      Draft draft, PlaceForm typed, Ui ui, HttpServletRequest request, Model model) {
    var choice = choices.read(request::getParameter);
    var place = typed.with(choice.area(), choice.institution());
    drafts.save(draft.id(), draft.answers().with(place));
    if (choice.choosing()) {
      return place(draft.id(), draft.answers().story(), place, choice, FormErrors.none(), model);
    }
    var errors = Slips.errors(AnswerRules.check(place, today()), ui);
    choice.slips().forEach(slip -> errors.add(slip.field(), ui.text(slip.key())));
    return errors.any()
        ? place(draft.id(), draft.answers().story(), place, choice, errors, model)
        : "redirect:/lapor/" + draft.id() + "/lampiran";
  }

  @ExpiredPage("/lapor/{id}/tempat")
  String placeAgain(
      @PathVariable UUID id,
      PlaceForm typed,
      @ModelAttribute("ui") Ui ui,
      HttpServletRequest request,
      Model model) {
    return placeAgain(id, typed, choices.read(request::getParameter), expired(ui), model);
  }

  private String placeAgain(
      UUID id, PlaceForm typed, PlaceChoices.Choice choice, FormErrors errors, Model model) {
    var place = typed.with(choice.area(), choice.institution());
    return place(id, Answers.none().story(), place, choice, errors, model);
  }

  private static String story(
      Answers.Story story, @Nullable UUID id, FormErrors errors, Model model) {
    model.addAttribute("story", story);
    model.addAttribute("draft", id);
    model.addAttribute("errors", errors);
    return "portal/submitStory";
  }

  private String place(
      UUID id,
      Answers.Story story,
      Answers.Place place,
      PlaceChoices.Choice choice,
      FormErrors errors,
      Model model) {
    model.addAttribute("page", choices.page(id, story, place, choice, today()));
    model.addAttribute("errors", errors);
    return "portal/submitPlace";
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), EASTERNMOST);
  }

  private static FormErrors expired(Ui ui) {
    return FormErrors.none().add("", ui.text("identity.expired.text"));
  }

  private static FormErrors unavailable(Ui ui) {
    return FormErrors.none().add("", ui.text("portal.submit.unavailable"));
  }

  private Answers prefilled(Actor actor) {
    if (actor.accountId() == null) {
      return Answers.none();
    }
    return accounts
        .find(actor.accountId())
        .map(
            account ->
                Answers.none()
                    .with(
                        new Answers.Evidence(
                            "", "", account.name(), account.email(), account.phone(), List.of())))
        .orElse(Answers.none());
  }
}
