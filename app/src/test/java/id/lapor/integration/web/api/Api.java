package id.lapor.integration.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import id.lapor.integration.web.api.Contract.Operation;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/// Calls the API as a program does. Every answer is checked against the description; every call
/// comes from a network address of its own unless the test says from which.
final class Api {

  private static final AtomicInteger NETWORKS = new AtomicInteger();

  private final MockMvc server;
  private final Contract contract;

  Api(MockMvc server) throws Exception {
    this.server = server;
    this.contract =
        new Contract(
            server
                .perform(get("/api/v1/openapi.json"))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8));
  }

  Contract contract() {
    return contract;
  }

  static String network() {
    int number = NETWORKS.incrementAndGet();
    return "2001:db8:%x:%x::1".formatted(number >> 16, number & 0xffff);
  }

  /// Begins a call.
  ///
  /// @param inPath what stands for the `{names}` of the path, in order
  Call call(String operation, Object... inPath) {
    return new Call(contract.operation(operation), inPath);
  }

  /// What came back.
  record Answer(MockHttpServletResponse http, String text, JsonNode body) {

    Answer is(int status) {
      assertThat(http.getStatus()).as(text).isEqualTo(status);
      return this;
    }

    int status() {
      return http.getStatus();
    }

    /// The kind of problem, such as `not-found`.
    String problem() {
      return body.path("type").asString().replaceFirst(".*#", "");
    }

    /// The wrong fields as `field:CODE`.
    List<String> wrong() {
      return body.path("errors")
          .valueStream()
          .map(error -> error.path("field").asString() + ":" + error.path("code").asString())
          .toList();
    }

    String text(String field) {
      return body.path(field).asString();
    }

    @Nullable String header(String name) {
      return http.getHeader(name);
    }
  }

  /// A call that is being put together.
  final class Call {
    private final Operation operation;
    private final Object[] inPath;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final Map<String, String[]> parameters = new LinkedHashMap<>();
    private final List<MockMultipartFile> files = new ArrayList<>();
    private @Nullable String body;
    private String address = network();

    private Call(Operation operation, Object... inPath) {
      this.operation = operation;
      this.inPath = inPath;
    }

    Call as(@Nullable String token) {
      return token == null ? this : header("Authorization", "Bearer " + token);
    }

    Call receipt(@Nullable String code) {
      return code == null ? this : header("Receipt-Code", code);
    }

    Call header(String name, String value) {
      headers.put(name, value);
      return this;
    }

    Call with(String parameter, String... values) {
      parameters.put(parameter, values);
      return this;
    }

    Call from(String networkAddress) {
      address = networkAddress;
      return this;
    }

    /// A body as it stands.
    Call raw(String text) {
      body = text;
      headers.putIfAbsent("Content-Type", "application/json");
      return this;
    }

    /// A body: a map, a record or a JSON node.
    Call json(Object value) {
      return raw(JsonMapper.shared().writeValueAsString(value));
    }

    Call file(String name, byte[] content) {
      return part("file", name, content);
    }

    Call part(String field, String name, byte[] content) {
      files.add(new MockMultipartFile(field, name, null, content));
      return this;
    }

    Answer send() {
      var path = "/api/v1" + operation.path();
      for (var value : inPath) {
        path = path.replaceFirst("\\{\\w+\\}", value.toString());
      }
      try {
        var http = perform(URI.create(path));
        contract.check(operation, http);
        var text = new String(http.getContentAsByteArray(), StandardCharsets.UTF_8);
        boolean json = Objects.toString(http.getContentType(), "").contains("json");
        return new Answer(
            http, text, json ? JsonMapper.shared().readTree(text) : MissingNode.getInstance());
      } catch (Exception e) {
        throw new AssertionError(operation + " failed with " + body, e);
      }
    }

    private MockHttpServletResponse perform(URI uri) throws Exception {
      var method = HttpMethod.valueOf(operation.method());
      if (!files.isEmpty()) {
        var parts = multipart(method, uri);
        files.forEach(parts::file);
        parameters.forEach(parts::param);
        headers.forEach(parts::header);
        return server.perform(parts.remoteAddress(address)).andReturn().getResponse();
      }
      var plain = request(method, uri).remoteAddress(address);
      parameters.forEach(plain::queryParam);
      headers.forEach(plain::header);
      if (body != null) {
        plain.content(body.getBytes(StandardCharsets.UTF_8));
      }
      return server.perform(plain).andReturn().getResponse();
    }
  }
}
