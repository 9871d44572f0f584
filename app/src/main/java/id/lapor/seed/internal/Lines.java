package id.lapor.seed.internal;

import id.lapor.institution.Institution;
import id.lapor.report.Action;
import id.lapor.report.ComplaintClass;
import id.lapor.report.Report;
import id.lapor.report.ReportKind;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/// What people write on one report.
final class Lines {

  private static final Locale INDONESIAN = Locale.of("id");

  private final Phrases phrases;
  private final MessageSource messages;
  private final Phrases.Scene scene;
  private final Map<String, String> words;

  Lines(Phrases phrases, MessageSource messages, Story story, Chance chance) {
    this.phrases = phrases;
    this.messages = messages;
    this.words = new HashMap<>(story.words());
    this.scene = new Phrases.Scene(story.topic().name(), words, chance);
  }

  /// The office that is spoken of from here on.
  void goesTo(Institution office) {
    words.put("office", office.name());
  }

  String say(String key) {
    return phrases.say(key, scene);
  }

  /// An answer with substance.
  String answer() {
    return say("answer");
  }

  /// What the program itself writes when nobody answered.
  String closed() {
    return messages.getMessage("sla.system.closed", null, INDONESIAN);
  }

  /// What the program itself writes when nothing was completed.
  String expired() {
    return messages.getMessage("sla.system.expired", null, INDONESIAN);
  }

  Action verify(Story story) {
    return new Action.Verify(
        story.topic().category().code(),
        complaintClass(story),
        scene.chance().happens(0.05) ? say(title(story.kind())) : null,
        null,
        scene.chance().happens(0.02),
        say("verify"));
  }

  Action edit(Report report, Story story) {
    return new Action.Edit(
        story.topic().category().code(),
        report.complaintClass() == null ? complaintClass(story) : report.complaintClass(),
        say(title(story.kind())),
        report.content().shownDescription(),
        false,
        say("edit"));
  }

  private @Nullable ComplaintClass complaintClass(Story story) {
    if (story.kind() != ReportKind.COMPLAINT) {
      return null;
    }
    boolean supervisory = story.topic().category().supervisory() || scene.chance().happens(0.01);
    return supervisory ? ComplaintClass.SUPERVISORY : ComplaintClass.NON_SUPERVISORY;
  }

  private static String title(ReportKind kind) {
    return switch (kind) {
      case COMPLAINT -> ".title";
      case ASPIRATION -> "aspiration.title";
      case INFORMATION_REQUEST -> "information.title";
    };
  }
}
