package id.lapor;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapor.testing.Repository;
import java.util.ArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What the compiler does not see in comments.
class CommentsTest {

  /// The formatter wraps a line of a doc comment that is too long and goes on without the third
  /// slash; from there on it is no doc comment.
  @Test
  void docCommentsAreWhole() {
    var broken = new ArrayList<String>();
    Stream.of("app", "benchmarks", "browser-tests")
        .flatMap(module -> Repository.list(module + "/src", ".java").stream())
        .forEach(
            file -> {
              var lines = Repository.read(file).lines().map(String::strip).toList();
              for (int i = 1; i < lines.size(); i++) {
                if (lines.get(i - 1).startsWith("///")
                    && lines.get(i).startsWith("//")
                    && !lines.get(i).startsWith("///")) {
                  broken.add(file.getFileName() + ":" + (i + 1) + " " + lines.get(i));
                }
              }
            });
    assertThat(broken).isEmpty();
  }
}
