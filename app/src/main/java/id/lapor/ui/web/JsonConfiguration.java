package id.lapor.ui.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Reads what programs send strictly, before the lenient reader of everything else is asked.
@Configuration(proxyBeanMethods = false)
class JsonConfiguration implements WebMvcConfigurer {

  @Override
  public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
    converters.addCustomConverter(new StrictJson());
  }
}
