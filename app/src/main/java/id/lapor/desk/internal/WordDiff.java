package id.lapor.desk.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// How two texts differ, word by word, so that an officer sees at a glance what an edit took out or
/// put in.
public final class WordDiff {

  /// Above this product of word counts the comparison is not worth its memory; both texts are shown
  /// as replaced whole.
  private static final long MOST_CELLS = 4_000_000;

  private static final Pattern WORDS_AND_SPACES =
      Pattern.compile("\\s+|[\\p{L}\\p{N}]+|[^\\s\\p{L}\\p{N}]");

  private WordDiff() {}

  /// A run of text with what became of it.
  public record Part(Fate fate, String text) {}

  /// What became of a run of text.
  public enum Fate {
    KEPT,
    REMOVED,
    ADDED
  }

  /// The runs that lead from `before` to `after`; those kept and removed make up `before`, those
  /// kept and added `after`.
  public static List<Part> between(String before, String after) {
    var old = words(before);
    var fresh = words(after);
    int start = 0;
    while (start < old.size() && start < fresh.size() && old.get(start).equals(fresh.get(start))) {
      start++;
    }
    int end = 0;
    while (end < Math.min(old.size(), fresh.size()) - start
        && old.get(old.size() - 1 - end).equals(fresh.get(fresh.size() - 1 - end))) {
      end++;
    }
    var parts = new Parts();
    parts.addAll(Fate.KEPT, old.subList(0, start));
    middle(old.subList(start, old.size() - end), fresh.subList(start, fresh.size() - end), parts);
    parts.addAll(Fate.KEPT, old.subList(old.size() - end, old.size()));
    return parts.finished();
  }

  private static void middle(List<String> old, List<String> fresh, Parts parts) {
    if ((long) old.size() * fresh.size() > MOST_CELLS) {
      parts.addAll(Fate.REMOVED, old);
      parts.addAll(Fate.ADDED, fresh);
      return;
    }
    var common = commonLengths(old, fresh);
    int i = 0;
    int j = 0;
    while (i < old.size() && j < fresh.size()) {
      if (old.get(i).equals(fresh.get(j))) {
        parts.add(Fate.KEPT, old.get(i));
        i++;
        j++;
      } else if (common[i + 1][j] >= common[i][j + 1]) {
        parts.add(Fate.REMOVED, old.get(i++));
      } else {
        parts.add(Fate.ADDED, fresh.get(j++));
      }
    }
    parts.addAll(Fate.REMOVED, old.subList(i, old.size()));
    parts.addAll(Fate.ADDED, fresh.subList(j, fresh.size()));
  }

  /// `[i][j]`: the length of the longest common subsequence of what follows `i` and `j`.
  private static int[][] commonLengths(List<String> old, List<String> fresh) {
    var lengths = new int[old.size() + 1][fresh.size() + 1];
    for (int i = old.size() - 1; i >= 0; i--) {
      for (int j = fresh.size() - 1; j >= 0; j--) {
        lengths[i][j] =
            old.get(i).equals(fresh.get(j))
                ? lengths[i + 1][j + 1] + 1
                : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
      }
    }
    return lengths;
  }

  private static List<String> words(String text) {
    return WORDS_AND_SPACES.matcher(text).results().map(found -> found.group()).toList();
  }

  /// Joins neighbours of the same fate; within a change, what was removed comes before what was
  /// added.
  private static final class Parts {
    private final List<Part> done = new ArrayList<>();
    private final StringBuilder kept = new StringBuilder();
    private final StringBuilder removed = new StringBuilder();
    private final StringBuilder added = new StringBuilder();

    void addAll(Fate fate, List<String> words) {
      words.forEach(word -> add(fate, word));
    }

    void add(Fate fate, String word) {
      switch (fate) {
        case KEPT -> {
          finishChange();
          kept.append(word);
        }
        case REMOVED -> {
          finish(Fate.KEPT, kept);
          removed.append(word);
        }
        case ADDED -> {
          finish(Fate.KEPT, kept);
          added.append(word);
        }
      }
    }

    List<Part> finished() {
      finish(Fate.KEPT, kept);
      finishChange();
      return List.copyOf(done);
    }

    private void finishChange() {
      finish(Fate.REMOVED, removed);
      finish(Fate.ADDED, added);
    }

    private void finish(Fate fate, StringBuilder text) {
      if (!text.isEmpty()) {
        done.add(new Part(fate, text.toString()));
        text.setLength(0);
      }
    }
  }
}
