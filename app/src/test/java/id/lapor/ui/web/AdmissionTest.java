package id.lapor.ui.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lapor.testing.ProgramTest;
import jakarta.servlet.FilterChain;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockPart;
import org.springframework.util.unit.DataSize;

@ProgramTest
class AdmissionTest {

  @Autowired PlainAnswers answers;

  @Value("${spring.servlet.multipart.file-size-threshold}")
  DataSize smallFile;

  @Value("${server.tomcat.max-part-count}")
  int parts;

  private Admission admission(int places, int waiting, Duration patience) {
    var settings = new AdmissionConfiguration.Settings(places, waiting, patience, 8, 8, 1, 1);
    return new Admission(settings, _ -> false, answers);
  }

  private static MockHttpServletResponse send(Admission admission, String path, FilterChain work)
      throws Exception {
    var response = new MockHttpServletResponse();
    admission.doFilter(new MockHttpServletRequest("GET", path), response, work);
    return response;
  }

  /// A request with a file, which is short and comes whole.
  private static MockHttpServletResponse sendFile(Admission admission, FilterChain work)
      throws Exception {
    var request = new MockHttpServletRequest("POST", "/");
    request.setContentType("multipart/form-data; boundary=b");
    request.addPart(new MockPart("file", "foto.png", new byte[] {1}));
    var response = new MockHttpServletResponse();
    admission.doFilter(request, response, work);
    return response;
  }

  private static void waitUntilIdle(Iterable<Thread> threads) {
    for (var thread : threads) {
      while (thread.getState() != Thread.State.TIMED_WAITING) {
        Thread.onSpinWait();
      }
    }
  }

  private static FilterChain until(CountDownLatch end) {
    return (request, response) -> {
      try {
        assertThat(end.await(30, TimeUnit.SECONDS)).isTrue();
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    };
  }

  @Test
  void smallFilesTogetherTakeNoMoreMemoryThanAForm() {
    assertThat(parts * smallFile.toBytes()).isLessThanOrEqualTo(DataSize.ofMegabytes(1).toBytes());
  }

  @Test
  void filesNeverTakeAllPlaces() throws Exception {
    var admission = admission(4, 0, Duration.ofSeconds(1));
    var end = new CountDownLatch(1);
    var answered = new ConcurrentLinkedQueue<Integer>();
    var uploads = new ArrayList<Thread>();
    for (int i = 0; i < 4; i++) {
      uploads.add(
          Thread.ofPlatform()
              .start(
                  () -> {
                    try {
                      answered.add(sendFile(admission, until(end)).getStatus());
                    } catch (Exception e) {
                      throw new AssertionError(e);
                    }
                  }));
    }
    waitUntilIdle(uploads);
    try {
      assertThat(send(admission, "/", (request, response) -> {}).getStatus()).isEqualTo(200);
    } finally {
      end.countDown();
    }
    for (var upload : uploads) {
      upload.join();
    }
    assertThat(answered).containsExactly(200, 200, 200, 200);
  }

  @Test
  void whatFilesTookIsGivenBackAfterAFault() throws Exception {
    var admission = admission(1, 0, Duration.ofMillis(1));
    for (int i = 0; i < 10; i++) {
      assertThatThrownBy(
              () ->
                  sendFile(
                      admission,
                      (request, response) -> {
                        throw new IllegalStateException("rusak");
                      }))
          .hasMessage("rusak");
    }
    assertThat(sendFile(admission, (request, response) -> {}).getStatus()).isEqualTo(200);
  }

  @Test
  void nobodyOvertakesWhoWaits() throws Exception {
    var admission = admission(1, 5, Duration.ofMinutes(1));
    for (int round = 0; round < 20; round++) {
      var order = new ConcurrentLinkedQueue<String>();
      var waits =
          Thread.ofPlatform()
              .unstarted(
                  () -> {
                    try {
                      send(admission, "/", (request, response) -> order.add("who waited"));
                    } catch (Exception e) {
                      throw new AssertionError(e);
                    }
                  });
      send(
          admission,
          "/",
          (request, response) -> {
            waits.start();
            waitUntilIdle(List.of(waits));
          });
      send(admission, "/", (request, response) -> order.add("who came later"));
      waits.join();
      assertThat(order).containsExactly("who waited", "who came later");
    }
  }

  @Test
  void whoFindsNoPlaceIsToldAtOnceWhenToComeBack() throws Exception {
    var admission = admission(2, 1, Duration.ofMinutes(1));
    var inside = new CountDownLatch(2);
    var end = new CountDownLatch(1);
    FilterChain work =
        (request, response) -> {
          inside.countDown();
          until(end).doFilter(request, response);
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
