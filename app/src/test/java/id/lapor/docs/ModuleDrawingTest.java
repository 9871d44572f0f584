package id.lapor.docs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ModuleDrawingTest {

  @Test
  void architectureShowsTheRealDependencies() {
    assertThat(ModuleDrawing.PART.read())
        .as("docs/architecture.md; bin/fmt draws it anew")
        .isEqualTo(ModuleDrawing.draw());
  }
}
