package id.lapor.ui.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapor.testing.ProgramTest;
import jakarta.servlet.FilterChain;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@ProgramTest
class AdmissionTest {

  @Autowired PlainAnswers answers;

  private Admission admission(int places, int waiting, Duration patience) {
    var settings = new AdmissionConfiguration.Settings(places, waiting, patience, 1, 1, 1, 1);
    return new Admission(settings, _ -> false, answers);
  }

  private static MockHttpServletResponse send(Admission admission, String path, FilterChain work)
      throws Exception {
    var response = new MockHttpServletResponse();
    admission.doFilter(new MockHttpServletRequest("GET", path), response, work);
    return response;
  }

  @Test
  void whoFindsNoPlaceIsToldAtOnceWhenToComeBack() throws Exception {
    var admission = admission(2, 1, Duration.ofMinutes(1));
    var inside = new CountDownLatch(2);
    var end = new CountDownLatch(1);
    FilterChain work =
        (request, response) -> {
          inside.countDown();
          try {
            assertThat(end.await(30, TimeUnit.SECONDS)).isTrue();
          } catch (InterruptedException e) {
            throw new AssertionError(e);
          }
        };
    try (var threads = Executors.newCachedThreadPool()) {
      var answers = new ArrayList<Future<MockHttpServletResponse>>();
      for (int i = 0; i < 2; i++) {
        answers.add(threads.submit(() -> send(admission, "/", work)));
      }
      assertThat(inside.await(30, TimeUnit.SECONDS)).isTrue();
      answers.add(threads.submit(() -> send(admission, "/", work)));
      while (admission.waiting() == 0) {
        Thread.onSpinWait();
      }

      var page = send(admission, "/", work);
      assertThat(page.getStatus()).isEqualTo(503);
      assertThat(page.getHeader("Retry-After")).isEqualTo("2");
      assertThat(page.getContentAsString()).contains("Sedang sangat ramai", "lang=\"id\"");
      var problem = send(admission, "/api/v1/reports", work);
      assertThat(problem.getStatus()).isEqualTo(503);
      assertThat(problem.getContentType()).isEqualTo("application/problem+json");
      assertThat(problem.getHeader("Retry-After")).isEqualTo("2");

      end.countDown();
      for (var answer : answers) {
        assertThat(answer.get(30, TimeUnit.SECONDS).getStatus()).isEqualTo(200);
      }
    }
    assertThat(send(admission, "/", (request, response) -> {}).getStatus()).isEqualTo(200);
  }

  @Test
  void nobodyWaitsLongerThanThePatience() throws Exception {
    var admission = admission(1, 5, Duration.ofMillis(20));
    var answer =
        send(
            admission,
            "/",
            (request, response) -> {
              try {
                var inner = send(admission, "/", (again, other) -> {});
                assertThat(inner.getStatus()).isEqualTo(503);
              } catch (Exception e) {
                throw new AssertionError(e);
              }
            });
    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(admission.waiting()).isZero();
  }

  @Test
  void aPlaceIsGivenBackAfterAFault() throws Exception {
    var admission = admission(1, 0, Duration.ofMillis(1));
    try {
      send(
          admission,
          "/",
          (request, response) -> {
            throw new IllegalStateException("rusak");
          });
    } catch (IllegalStateException expected) {
      assertThat(expected).hasMessage("rusak");
    }
    assertThat(send(admission, "/", (request, response) -> {}).getStatus()).isEqualTo(200);
  }
}
