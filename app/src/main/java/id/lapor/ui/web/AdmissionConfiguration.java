package id.lapor.ui.web;

import id.lapor.ui.Problems;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/// How many requests are let in.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AdmissionConfiguration.Settings.class)
class AdmissionConfiguration {

  /// Behind pages that are kept ready (they cost nothing), before everything else.
  static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 20;

  /// @param places how many requests are worked on at once
  /// @param waiting how many wait for a place
  /// @param patience how long they wait at most
  @ConfigurationProperties("lapor.admission")
  record Settings(int places, int waiting, Duration patience) {}

  @Bean
  FilterRegistrationBean<Admission> admission(
      Settings settings, Problems problems, MessageSource messages) {
    var filter =
        new Admission(
            settings.places(), settings.waiting(), settings.patience(), problems, messages);
    var registration = new FilterRegistrationBean<>(filter);
    registration.setOrder(ORDER);
    return registration;
  }
}
