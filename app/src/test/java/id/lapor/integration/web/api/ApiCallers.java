package id.lapor.integration.web.api;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// What every test of the API begins with: the cast, the calls, and the stories of reports.
/// It leaves nothing behind.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ApiCallers {

  @Autowired ApplicationContext program;
  ApiCast cast;
  Api api;
  ApiStories stories;

  @BeforeAll
  final void begin() throws Exception {
    cast = new ApiCast(program);
    api = cast.api;
    stories = new ApiStories(cast);
  }

  @AfterAll
  final void end() {
    cast.leave();
  }
}
