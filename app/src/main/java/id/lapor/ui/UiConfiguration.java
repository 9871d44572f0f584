package id.lapor.ui;

import id.lapor.kernel.ScenarioClock;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/// Language and time at the edge: Indonesian unless the visitor chose English (`?bahasa=en`, kept
/// in a cookie).
@Configuration(proxyBeanMethods = false)
class UiConfiguration implements WebMvcConfigurer {

  static final Locale INDONESIAN = Locale.of("id");

  @Bean
  Clock clock() {
    return new ScenarioClock();
  }

  @Bean
  MessageSource messageSource() throws IOException {
    var source = new ResourceBundleMessageSource();
    var bundles =
        new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties");
    source.setBasenames(
        Arrays.stream(bundles)
            .map(bundle -> String.valueOf(bundle.getFilename()))
            .filter(name -> !name.contains("_"))
            .map(name -> "messages/" + name.replace(".properties", ""))
            .toArray(String[]::new));
    source.setDefaultEncoding("UTF-8");
    source.setFallbackToSystemLocale(false);
    source.setAlwaysUseMessageFormat(true);
    return source;
  }

  @Bean
  LocaleResolver localeResolver() {
    var resolver = new CookieLocaleResolver("bahasa");
    resolver.setDefaultLocale(INDONESIAN);
    resolver.setCookieHttpOnly(true);
    resolver.setCookieSameSite("Lax");
    return resolver;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    var change = new LocaleChangeInterceptor();
    change.setParamName("bahasa");
    change.setIgnoreInvalidLocale(true);
    registry.addInterceptor(change);
  }
}
