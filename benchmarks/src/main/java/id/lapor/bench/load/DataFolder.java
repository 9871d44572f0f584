package id.lapor.bench.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The data folder of a run, kept for the next one, and filled with reports when it is new.
final class DataFolder {

  private static final Path SEED = Path.of("bin/seed");

  /// What `bin/seed` leaves in a folder that it filled.
  private static final String SEEDED = "seeded";

  private DataFolder() {}

  /// @param reports how many reports it must have been filled with
  static Path of(Options options, int reports) throws IOException, InterruptedException {
    var named = options.text("data");
    var folder =
        named == null ? Path.of("benchmarks", "target", "data-" + reports) : Path.of(named);
    var filled = folder.resolve(Program.FILLED);
    if (reports > 0 && !Files.exists(filled)) {
      if (!Files.exists(folder.resolve(SEEDED))) {
        seed(folder, reports);
      }
      Files.createFile(filled);
    }
    return folder;
  }

  private static void seed(Path folder, int reports) throws IOException, InterruptedException {
    if (!Files.isExecutable(SEED)) {
      throw new Options.Wrong("--reports " + reports + " needs " + SEED + ", which is not here");
    }
    Output.progress("Making %,d reports in %s …", reports, folder);
    var process =
        new ProcessBuilder(
                SEED.toString(),
                "--reports",
                Integer.toString(reports),
                "--data",
                folder.toString())
            .inheritIO()
            .start();
    if (process.waitFor() != 0) {
      throw new IOException(SEED + " failed with " + process.exitValue());
    }
  }
}
