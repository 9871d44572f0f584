package id.lapor.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/// A test against the whole program on a real PostgreSQL. All such tests share one context and one
/// server, so keep to this annotation without further properties; isolate by `@Transactional` or
/// by data of your own.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestPostgres.class)
@Import(TestClockConfiguration.class)
public @interface ProgramTest {}
