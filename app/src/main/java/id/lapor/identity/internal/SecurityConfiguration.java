package id.lapor.identity.internal;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/// Which addresses need whom.
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

  @Bean
  SecurityFilterChain pageRules(HttpSecurity http) {
    return http.authorizeHttpRequests(rules -> rules.anyRequest().permitAll()).build();
  }
}
