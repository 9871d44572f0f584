package id.lapor.ui.web;

import id.lapor.ui.StrictBody;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/// Reads every [StrictBody]: unknown and repeated fields, and texts where numbers belong, are
/// mistakes.
class StrictJson extends JacksonJsonHttpMessageConverter {

  StrictJson(JsonMapper json) {
    super(
        json.rebuild()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build());
  }

  @Override
  public boolean canRead(ResolvableType type, @Nullable MediaType mediaType) {
    var raw = type.resolve();
    return raw != null && StrictBody.class.isAssignableFrom(raw) && super.canRead(type, mediaType);
  }

  @Override
  public boolean canWrite(ResolvableType type, Class<?> valueClass, @Nullable MediaType mediaType) {
    return false;
  }
}
