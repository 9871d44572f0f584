package id.lapor.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/// With `-Dlapor.docs.write=true` the document is written first.
class ModuleDrawingTest {

  @Test
  void architectureShowsTheRealDependencies() throws IOException {
    if (Boolean.getBoolean("lapor.docs.write")) {
      ModuleDrawing.main(new String[0]);
    }
    assertThat(ModuleDrawing.PART.read())
        .as("docs/architecture.md; bin/fmt draws it anew")
        .isEqualTo(ModuleDrawing.draw());
  }
}
