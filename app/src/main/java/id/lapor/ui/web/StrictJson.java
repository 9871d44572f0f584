package id.lapor.ui.web;

import com.fasterxml.jackson.annotation.Nulls;
import id.lapor.ui.Problem;
import id.lapor.ui.ProblemException;
import id.lapor.ui.StrictBody;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/// Reads every [StrictBody]: unknown and repeated fields, and values of another type than the field
/// has, are mistakes. Nothing is guessed: no number for a text, no position for an enum's constant.
class StrictJson extends JacksonJsonHttpMessageConverter {

  /// Far more than the longest texts need; what is larger is not read to its end.
  private static final int MOST_BYTES = 1_000_000;

  StrictJson() {
    super(mapper());
  }

  private static JsonMapper mapper() {
    return JsonMapper.builder()
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .addModule(
            new SimpleModule()
                .addDeserializer(String.class, new Text())
                .addDeserializer(LocalDate.class, new Day()))
        .withCoercionConfig(
            LogicalType.Textual,
            texts ->
                texts
                    .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
        .changeDefaultNullHandling(nulls -> nulls.withContentNulls(Nulls.FAIL))
        .build();
  }

  @Override
  public boolean canRead(ResolvableType type, @Nullable MediaType mediaType) {
    var raw = type.resolve();
    return raw != null && StrictBody.class.isAssignableFrom(raw) && super.canRead(type, mediaType);
  }

  /// Takes the whole body in first: that it is too large is said before what else is wrong with it.
  @Override
  public Object read(
      ResolvableType type, HttpInputMessage message, @Nullable Map<String, Object> hints)
      throws IOException {
    if (message.getHeaders().getContentLength() > MOST_BYTES) {
      throw new ProblemException(Problem.TOO_LARGE);
    }
    var bytes = message.getBody().readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      throw new ProblemException(Problem.TOO_LARGE);
    }
    return super.read(type, new Whole(message.getHeaders(), bytes), hints);
  }

  /// A request whose body has been taken in.
  @SuppressWarnings("ArrayRecordComponent") // bytes are passed through, never compared
  private record Whole(HttpHeaders headers, byte[] bytes) implements HttpInputMessage {
    @Override
    public HttpHeaders getHeaders() {
      return headers;
    }

    @Override
    public InputStream getBody() {
      return new ByteArrayInputStream(bytes);
    }
  }

  @Override
  public boolean canWrite(ResolvableType type, Class<?> valueClass, @Nullable MediaType mediaType) {
    return false;
  }

  /// A text that PostgreSQL can keep: whole characters, without NUL.
  private static final class Text extends StringDeserializer {

    @Override
    public String deserialize(JsonParser json, DeserializationContext context) {
      var text = super.deserialize(json, context);
      return text.indexOf('\0') < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(text)
          ? text
          : (String) context.handleWeirdStringValue(String.class, text, "has what is no character");
    }
  }

  /// A day as `2026-11-18` and in no other form.
  private static final class Day extends StdDeserializer<LocalDate> {

    Day() {
      super(LocalDate.class);
    }

    @Override
    public LocalDate deserialize(JsonParser json, DeserializationContext context) {
      if (!json.hasToken(JsonToken.VALUE_STRING)) {
        return (LocalDate) context.handleUnexpectedToken(LocalDate.class, json);
      }
      try {
        return LocalDate.parse(json.getString());
      } catch (DateTimeException e) {
        return (LocalDate)
            context.handleWeirdStringValue(LocalDate.class, json.getString(), "is no day");
      }
    }
  }
}
