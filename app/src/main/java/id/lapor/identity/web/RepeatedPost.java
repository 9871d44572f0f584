package id.lapor.identity.web;

import id.lapor.identity.ExpiredPage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A POST that is passed on only to be shown again: marked for the handler with [ExpiredPage], to
/// no other.
final class RepeatedPost extends HttpServletRequestWrapper {

  private final String path;
  private final Map<String, String[]> parameters;

  private RepeatedPost(HttpServletRequest request, String path, Map<String, String[]> parameters) {
    super(request);
    this.path = path;
    this.parameters = parameters;
    request.setAttribute(ExpiredPage.ATTRIBUTE, true);
  }

  /// The POST of this request.
  static RepeatedPost of(HttpServletRequest request) {
    return new RepeatedPost(request, request.getRequestURI(), request.getParameterMap());
  }

  /// A POST of earlier, on the request that comes back for it.
  static RepeatedPost of(HttpServletRequest request, KeptForms.Form form) {
    return new RepeatedPost(request, form.path(), form.parameters());
  }

  String path() {
    return path;
  }

  @Override
  public String getMethod() {
    return "POST";
  }

  @Override
  public @Nullable String getHeader(String name) {
    return ExpiredPage.HEADER.equalsIgnoreCase(name) ? "1" : super.getHeader(name);
  }

  @Override
  public Enumeration<String> getHeaders(String name) {
    return ExpiredPage.HEADER.equalsIgnoreCase(name)
        ? Collections.enumeration(List.of("1"))
        : super.getHeaders(name);
  }

  @Override
  public @Nullable String getParameter(String name) {
    var values = parameters.get(name);
    return values == null || values.length == 0 ? null : values[0];
  }

  @Override
  public Map<String, String[]> getParameterMap() {
    return Collections.unmodifiableMap(parameters);
  }

  @Override
  public Enumeration<String> getParameterNames() {
    return Collections.enumeration(parameters.keySet());
  }

  @Override
  public String @Nullable [] getParameterValues(String name) {
    return parameters.get(name);
  }
}
