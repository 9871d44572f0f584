package id.lapor.seed.internal;

import id.lapor.report.ReportKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// Titles and stories: some of two sentences, most of five or six, a few of three paragraphs.
record ReportTexts(Phrases phrases) {

  private static final int LONGEST_TITLE = 140;
  private static final int SHORTEST_STORY = 100;
  private static final int LONGEST_STORY = 1_500;

  String title(ReportKind kind, Phrases.Scene scene) {
    var title = phrases.say(prefix(kind) + "title", scene);
    var capital = Character.toUpperCase(title.charAt(0)) + title.substring(1);
    return capital.length() <= LONGEST_TITLE
        ? capital
        : capital.substring(0, LONGEST_TITLE).strip();
  }

  String description(ReportKind kind, Phrases.Scene scene) {
    var chance = scene.chance();
    double length = chance.fraction();
    int paragraphs = length < 0.62 ? 1 : length < 0.87 ? 2 : length < 0.96 ? 3 : 5;
    boolean brief = length < 0.2;
    var prefix = prefix(kind);
    var said = new HashSet<String>();
    var story = new ArrayList<String>();
    for (int i = 0; i < paragraphs; i++) {
      var sentences = new ArrayList<String>();
      if (i == 0) {
        sentences.add(phrases.say("opening", scene));
        sentences.add(phrases.say(prefix + "problem", scene));
      }
      if (!brief) {
        middle(kind, prefix, i, sentences, scene);
      }
      if (i == paragraphs - 1) {
        sentences.add(phrases.say("wish", scene));
        sentences.add(chance.happens(0.06) ? phrases.say("phone", scene) : "");
        sentences.add(phrases.say("thanks", scene));
      }
      sentences.removeIf(sentence -> !said.add(sentence));
      story.add(joined(sentences));
    }
    story.removeIf(String::isEmpty);
    var text = String.join("\n\n", story);
    while (text.length() < SHORTEST_STORY) {
      text = joined(List.of(text, phrases.say("place", scene), phrases.say("wish", scene)));
    }
    return text.length() <= LONGEST_STORY ? text : text.substring(0, LONGEST_STORY).strip();
  }

  private void middle(
      ReportKind kind, String prefix, int paragraph, List<String> sentences, Phrases.Scene scene) {
    var chance = scene.chance();
    sentences.add(phrases.say(prefix + "detail", scene));
    if (kind == ReportKind.COMPLAINT) {
      sentences.add(chance.happens(0.6) ? phrases.say("since", scene) : "");
      sentences.add(chance.happens(0.7) ? phrases.say("place", scene) : "");
      sentences.add(phrases.say(".effect", scene));
      sentences.add(paragraph > 0 || chance.happens(0.4) ? phrases.say("tried", scene) : "");
      sentences.add(chance.happens(0.3) ? phrases.say("any.detail", scene) : "");
    } else if (phrases.has(prefix + "effect", scene.topic())) {
      sentences.add(phrases.say(prefix + "effect", scene));
    }
  }

  private static String joined(List<String> sentences) {
    return String.join(" ", sentences.stream().filter(one -> !one.isEmpty()).toList());
  }

  private static String prefix(ReportKind kind) {
    return switch (kind) {
      case COMPLAINT -> ".";
      case ASPIRATION -> "aspiration.";
      case INFORMATION_REQUEST -> "information.";
    };
  }
}
