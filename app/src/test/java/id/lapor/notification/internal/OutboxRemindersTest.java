package id.lapor.notification.internal;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapor.report.EventType;
import id.lapor.report.ReportChanged;
import id.lapor.report.Submission.Contact;
import id.lapor.testing.ProgramTest;
import id.lapor.testing.TestClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ProgramTest
class OutboxRemindersTest {

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
  void reminderIsSentOnlyWhileNothingHappened() {
    outbox.doors.contact = new Contact(null, null, "+62811", null);
    var answered = ReportEvents.event(EventType.FOLLOWED_UP);
    outbox.publish(answered);
    outbox.deliver(null, (phone, text) -> smsSent.add(text));
    assertThat(smsSent).hasSize(1);
    clock.set(ReportEvents.AT.plus(Duration.ofDays(12)));
    outbox.doors.report = answered.after();
    outbox.deliver(null, (phone, text) -> smsSent.add(text));
    assertThat(smsSent).hasSize(2).last().asString().contains("16 Maret 2026");

    outbox.publish(answered);
    outbox.doors.report = null;
    outbox.deliver(null, (phone, text) -> smsSent.add(text));
    assertThat(outbox.states()).last().isEqualTo("REPORTER CLOSING_REMINDER OUTDATED -");
  }

  @Test
  void reminderOfAClosingThatCameAboutIsLetGoAtOnce() {
    var answered = ReportEvents.event(EventType.FOLLOWED_UP);
    outbox.publish(answered);
    var proposed = ReportEvents.event(EventType.CLOSING_PROPOSED).event();
    outbox.publish(new ReportChanged(answered.after(), answered.after(), proposed));
    assertThat(outbox.states()).contains("REPORTER CLOSING_REMINDER WAITING -");

    var closed = ReportEvents.event(EventType.CLOSED);
    outbox.publish(new ReportChanged(answered.after(), closed.after(), closed.event()));
    assertThat(outbox.states())
        .containsExactly(
            "REPORTER FOLLOWED_UP WAITING -",
            "REPORTER CLOSING_REMINDER OUTDATED -",
            "REPORTER CLOSING_PROPOSED WAITING -",
            "DESK DESK_CLOSING_PROPOSED WAITING -",
            "REPORTER CLOSED WAITING -");
  }
}
