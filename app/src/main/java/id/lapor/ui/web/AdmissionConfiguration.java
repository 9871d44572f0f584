package id.lapor.ui.web;

import java.time.Duration;
import org.apache.catalina.core.StandardHost;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// How many requests are let in, and what Tomcat does before the program sees them.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AdmissionConfiguration.Settings.class)
class AdmissionConfiguration {

  /// Behind pages that are kept ready (they cost nothing), before everything else.
  static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 20;

  /// The kernel takes a whole page at once: whoever reads it slowly keeps no place meanwhile. Pages
  /// and assets are smaller than this; only what is stored by visitors and exports are not.
  private static final int SEND_BUFFER = 256 << 10;

  /// @param places how many requests are worked on at once
  /// @param waiting how many wait for a place
  /// @param patience how long they wait at most
  /// @param slowPlaces how many long bodies are received and long answers sent at once
  /// @param slowPlacesPerAddress how many of them from one network
  /// @param arriving how many short bodies are waited for at once
  /// @param arrivingPerAddress how many of them from one network
  @ConfigurationProperties("lapor.admission")
  record Settings(
      int places,
      int waiting,
      Duration patience,
      int slowPlaces,
      int slowPlacesPerAddress,
      int arriving,
      int arrivingPerAddress) {}

  @Bean
  FilterRegistrationBean<Admission> admission(
      Settings settings,
      PlainAnswers answers,
      @Qualifier("requestMappingHandlerMapping")
          ObjectProvider<RequestMappingHandlerMapping> controllers) {
    // Filters are there before the controllers.
    var longAnswers = SingletonSupplier.of(() -> new LongAnswers(controllers.getObject()));
    var filter = new Admission(settings, request -> longAnswers.obtain().test(request), answers);
    var registration = new FilterRegistrationBean<>(filter);
    registration.setOrder(ORDER);
    return registration;
  }

  @Bean
  FilterRegistrationBean<UnreadableParameters> unreadableParameters(PlainAnswers answers) {
    var registration = new FilterRegistrationBean<>(new UnreadableParameters(answers));
    registration.setOrder(ORDER + 1);
    return registration;
  }

  @Bean
  WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> tomcat(PlainAnswers answers) {
    return factory -> customize(factory, Pace.USUAL, answers);
  }

  /// Lets Tomcat watch how bodies come, and speak our words.
  static void customize(
      ConfigurableTomcatWebServerFactory factory, Pace pace, PlainAnswers answers) {
    factory.addEngineValves(new Arrivals(pace));
    factory.addConnectorCustomizers(
        connector -> connector.setProperty("socket.txBufSize", Integer.toString(SEND_BUFFER)));
    factory.addContextCustomizers(
        context -> {
          var host = (StandardHost) context.getParent();
          host.setErrorReportValveClass(ServerFaults.class.getName());
          host.getPipeline().addValve(new ServerFaults(answers));
        });
  }
}
