package id.lapor.notification.internal;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapor.report.EventType;
import id.lapor.report.Submission.Contact;
import id.lapor.testing.ProgramTest;
import id.lapor.testing.TestClock;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionOperations;

/// One-time codes on their way.
@ProgramTest
class OutboxCodesTest {

  @Autowired MessageStore messages;
  @Autowired JdbcClient database;
  @Autowired TransactionOperations transactions;
  @Autowired TestClock clock;
  private final List<String> smsSent = new ArrayList<>();
  private OutboxScenes outbox;

  @BeforeEach
  void startEmpty(@Autowired ApplicationContext program) {
    outbox = new OutboxScenes(program);
  }

  @AfterEach
  void end() {
    outbox.end();
  }

  @Test
  void codeIsSealedSentFirstAndGoneAfterwards() {
    outbox.doors.contact = new Contact(null, null, "+62811", null);
    outbox.publish(ReportEvents.event(EventType.VERIFIED));
    clock.advance(Duration.ofSeconds(1));
    outbox.publish(OutboxScenes.code("482109", ReportEvents.AT.plus(Duration.ofMinutes(10))));
    var rows =
        database.sql("select t::text from notification.message t").query(String.class).list();
    assertThat(String.join("\n", rows)).doesNotContain("482109", "85577");
    outbox.deliver(null, (phone, text) -> smsSent.add(phone + " " + text));
    assertThat(smsSent)
        .anySatisfy(sms -> assertThat(sms).startsWith("+6285577").contains("482109"));
    assertThat(outbox.states()).containsExactly("REPORTER VERIFIED SENT SMS");
  }

  @Test
  void codeDoesNotWaitForASlowMailServer() throws Exception {
    outbox.doors.contact = new Contact(null, "joko@warga.example", null, null);
    var answering = new CountDownLatch(1);
    var asked = new CountDownLatch(1);
    var slow =
        new JavaMailSenderImpl() {
          @Override
          protected void doSend(MimeMessage[] mails, Object @Nullable [] originals) {
            asked.countDown();
            try {
              answering.await();
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
          }
        };
    var deliveries = outbox.deliveries(slow, (phone, text) -> smsSent.add(text));
    outbox.publish(ReportEvents.event(EventType.VERIFIED));
    var mail = Thread.ofVirtual().start(() -> deliveries.deliverDue(Lane.OTHERS));
    assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();
    outbox.publish(OutboxScenes.code("482109", ReportEvents.AT.plus(Duration.ofMinutes(10))));
    var codes = Thread.ofVirtual().start(() -> deliveries.deliverDue(Lane.CODES_BY_SMS));
    boolean sent = codes.join(Duration.ofSeconds(10));
    var meanwhile = outbox.states();
    answering.countDown();
    mail.join();
    codes.join();
    assertThat(sent).isTrue();
    assertThat(smsSent).singleElement().asString().contains("482109");
    assertThat(meanwhile).containsExactly("REPORTER VERIFIED WAITING -");
    assertThat(outbox.states()).containsExactly("REPORTER VERIFIED SENT EMAIL");
  }

  @Test
  void codeThatNobodyCouldDeliverIsRemovedWhenItNoLongerWorks() {
    outbox.publish(OutboxScenes.code("482109", ReportEvents.AT.plus(Duration.ofMinutes(10))));
    outbox.deliver(null, null);
    assertThat(outbox.states()).containsExactly("CONTACT CODE_SIGN_IN KEPT SMS");
    clock.set(ReportEvents.AT.plus(Duration.ofMinutes(10)));
    transactions.executeWithoutResult(
        _ -> messages.sweep(clock.instant(), clock.instant().minus(Duration.ofDays(30))));
    assertThat(outbox.states()).isEmpty();
  }
}
