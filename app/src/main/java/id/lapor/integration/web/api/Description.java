package id.lapor.integration.web.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The description of the API (`api/v1.yaml`), read when somebody asks for it first.
@Component
class Description {

  private final JsonMapper json;
  private volatile @Nullable JsonNode document;

  Description(JsonMapper json) {
    this.json = json;
  }

  /// The document as programs get it.
  byte[] json() {
    return json.writeValueAsBytes(document());
  }

  /// The document as people read it, in one of our languages.
  Outline outline(boolean english) {
    return new Outline(document(), english);
  }

  JsonNode document() {
    var known = document;
    if (known == null) {
      known = json.valueToTree(read());
      document = known;
    }
    return known;
  }

  private static Object read() {
    try (var stream = new ClassPathResource("api/v1.yaml").getInputStream()) {
      return new Yaml(new SafeConstructor(new LoaderOptions())).load(stream);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
