package id.lapor.bench.load;

import java.util.Arrays;
import java.util.List;

/// The entrance of `bin/bench`.
final class Bench {

  private static final String SHARED =
      """

        --port N          port of the program (default: a free one)
        --data FOLDER     data folder, kept between runs (default: below benchmarks/target)
        --java-options S  further options of the program's Java machine, with blanks between them
        --output FILE     write the results as Markdown to FILE, too
      """;

  /// A tool, its help text, and how to run it.
  private record Tool(String name, String help, Work work) {}

  private interface Work {
    void run(String[] words) throws Exception;
  }

  private static final List<Tool> TOOLS =
      List.of(
          new Tool("lifecycle", LifecycleBench.HELP, LifecycleBench::main),
          new Tool("pages", PagesBench.HELP, PagesBench::main),
          new Tool("stress", StressBench.HELP, StressBench::main),
          new Tool("soak", SoakBench.HELP, SoakBench::main),
          new Tool("start", StartBench.HELP, StartBench::main));

  private Bench() {}

  public static void main(String[] words) throws Exception {
    var tool =
        TOOLS.stream()
            .filter(one -> words.length > 0 && one.name().equals(words[0]))
            .findFirst()
            .orElse(null);
    boolean help = Arrays.asList(words).contains("--help") || Arrays.asList(words).contains("-h");
    if (tool == null) {
      TOOLS.forEach(one -> System.out.println(one.help()));
      System.out.println("All of them have:" + SHARED);
      System.exit(help ? 0 : 2);
      return;
    }
    if (help) {
      System.out.println(tool.help() + SHARED);
      return;
    }
    try {
      tool.work().run(words);
      System.exit(0);
    } catch (Options.Wrong wrong) {
      System.err.println(wrong.getMessage() + "\n\n" + tool.help() + SHARED);
      System.exit(2);
    }
  }
}
