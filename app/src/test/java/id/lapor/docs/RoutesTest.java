package id.lapor.docs;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapor.testing.ProgramTest;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// With `-Dlapor.docs.write=true` (as `bin/fmt --routes` runs it) the document is written first.
@ProgramTest
class RoutesTest {

  private static final DrawnPart PART = new DrawnPart("docs/routes.md");

  @Autowired List<SecurityFilterChain> chains;
  @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;

  @Test
  void everyAddressIsListedWithWhoMayUseIt() throws IOException {
    var drawing = new RouteTable(chains).draw(requestMappingHandlerMapping);
    if (Boolean.getBoolean("lapor.docs.write")) {
      PART.write(drawing);
    }
    assertThat(PART.read()).as("docs/routes.md; bin/fmt --routes draws it anew").isEqualTo(drawing);
  }
}
