package id.lapor.portal.web;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/// Puts the kept pages before all that costs time.
@Configuration(proxyBeanMethods = false)
class PortalWebConfiguration {

  @Bean
  FilterRegistrationBean<PublicPages> publicPages(KeptPages pages) {
    var registration = new FilterRegistrationBean<>(new PublicPages(pages));
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
    return registration;
  }
}
