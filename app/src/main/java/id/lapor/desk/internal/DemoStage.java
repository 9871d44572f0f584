package id.lapor.desk.internal;

import id.lapor.category.Categories;
import id.lapor.category.Category;
import id.lapor.desk.internal.DemoStory.Step;
import id.lapor.identity.Account;
import id.lapor.kernel.Actor;
import id.lapor.kernel.ScenarioClock;
import id.lapor.report.Action;
import id.lapor.report.Channel;
import id.lapor.report.ComplaintClass;
import id.lapor.report.Outcome;
import id.lapor.report.Report;
import id.lapor.report.ReportKind;
import id.lapor.report.ReportNumber;
import id.lapor.report.Reports;
import id.lapor.report.Submission;
import id.lapor.report.SubmissionOutcome;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Plays the stories of the demonstration through the doors that everybody uses, each step at its
/// own time, so that histories, clocks and figures come out as if they had happened.
@Component
class DemoStage {

  private static final Set<Channel> BY_OPERATOR =
      EnumSet.of(Channel.PHONE, Channel.COUNTER, Channel.SMS, Channel.WHATSAPP);

  private final Reports reports;
  private final Categories categories;
  private final DemoCompany company;

  DemoStage(Reports reports, Categories categories, DemoCompany company) {
    this.reports = reports;
    this.categories = categories;
    this.company = company;
  }

  /// Plays stories that are told up to now, several at a time; those that end in another one come
  /// last.
  ///
  /// @return the numbers of their reports by key
  Map<String, ReportNumber> play(List<DemoStory> stories, Instant now) {
    var told = new ConcurrentHashMap<String, ReportNumber>();
    stories.parallelStream()
        .filter(story -> !story.merges())
        .forEach(story -> told.put(story.key(), play(story, now, told)));
    stories.stream()
        .filter(DemoStory::merges)
        .forEach(story -> told.put(story.key(), play(story, now, told)));
    return told;
  }

  private ReportNumber play(DemoStory story, Instant now, Map<String, ReportNumber> told) {
    var times = DemoTimes.of(story, now);
    var scene = new Scene(story, told);
    ScenarioClock.runAt(times.getFirst(), scene::submit);
    for (int i = 0; i < story.steps().size(); i++) {
      var step = story.steps().get(i);
      ScenarioClock.runAt(times.get(i + 1), () -> scene.act(step));
    }
    return scene.report().number();
  }

  /// One story while it is played.
  private final class Scene {
    private final DemoStory story;
    private final Map<String, ReportNumber> told;
    private @Nullable Report report;

    Scene(DemoStory story, Map<String, ReportNumber> told) {
      this.story = story;
      this.told = told;
    }

    Report report() {
      return Objects.requireNonNull(report);
    }

    void submit() {
      boolean operator = BY_OPERATOR.contains(story.channel());
      var outcome =
          reports.submit(
              submission(), operator ? company.operatorOf(story.institution()) : citizen());
      if (!(outcome instanceof SubmissionOutcome.Accepted accepted)) {
        throw new IllegalStateException("Demo report " + story.key() + ": " + outcome);
      }
      report = accepted.report();
    }

    void act(Step step) {
      var outcome = reports.act(report().number(), null, action(step), actor(step));
      if (!(outcome instanceof Outcome.Done done)) {
        throw new IllegalStateException(
            "Demo report "
                + story.key()
                + ", "
                + step.deed()
                + " on day "
                + step.day()
                + ": "
                + outcome);
      }
      report = done.report();
    }

    private Submission submission() {
      var account = company.findReporter(story.reporter());
      var contact =
          account
              .map(one -> new Submission.Contact(one.name(), one.email(), one.phone(), one.id()))
              .orElseGet(() -> new Submission.Contact(story.reporter(), null, null, null));
      return new Submission(
          "demo-" + story.key(),
          story.kind(),
          story.title(),
          story.description(),
          null,
          new Report.Place(story.area().isBlank() ? null : story.area(), null, null, null),
          null,
          story.throughNationalAdmin() ? null : company.idOf(story.institution()),
          story.anonymous(),
          story.confidential(),
          contact,
          List.of(),
          story.channel());
    }

    private Actor citizen() {
      return company.findReporter(story.reporter()).map(Scene::asActor).orElseGet(Actor::guest);
    }

    private static Actor asActor(Account account) {
      return Actor.account(account.id(), account.name(), account.grants());
    }

    private Actor actor(Step step) {
      return switch (step.deed()) {
        case VERIFY, DISPOSE, ASSIGN, MERGE, ARCHIVE -> company.adminOf(report());
        case ACCEPT, PROGRESS, FOLLOW_UP, POSTPONE, RETURN -> company.handlerOf(report());
        case REPLY, NOT_SOLVED, CLOSE, REOPEN, WITHDRAW -> citizen().withReceiptOf(report().id());
      };
    }

    private Action action(Step step) {
      var text = step.text();
      return switch (step.deed()) {
        case VERIFY -> verify(text);
        case DISPOSE -> new Action.Dispose(List.of(company.idOf(story.institution())), text);
        case ASSIGN -> new Action.Dispose(List.of(company.idOf(story.unit())), text);
        case ACCEPT -> new Action.Accept(text);
        case PROGRESS -> new Action.Progress(text, List.of());
        case FOLLOW_UP -> new Action.FollowUp(text, List.of());
        case POSTPONE -> new Action.Postpone(text);
        case RETURN -> new Action.Return(text);
        case ARCHIVE -> new Action.Archive(Objects.requireNonNull(step.reason()), text);
        case MERGE -> new Action.Merge(Objects.requireNonNull(told.get(step.into())), text);
        case REPLY -> new Action.Reply(text, List.of());
        case NOT_SOLVED -> new Action.Dispute(text);
        case CLOSE -> new Action.Close(step.rating(), text);
        case REOPEN -> new Action.Reopen(text);
        case WITHDRAW -> new Action.Withdraw(text);
      };
    }

    private Action verify(String note) {
      boolean supervisory =
          categories.find(story.category()).map(Category::supervisory).orElse(false);
      return new Action.Verify(
          story.category(),
          story.kind() != ReportKind.COMPLAINT
              ? null
              : supervisory ? ComplaintClass.SUPERVISORY : ComplaintClass.NON_SUPERVISORY,
          story.title(),
          story.description(),
          story.confidential(),
          note);
    }
  }
}
