package id.lapor.notification.internal;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapor.institution.Institutions;
import id.lapor.notification.Notice;
import id.lapor.report.EventType;
import id.lapor.testing.ProgramTest;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// What officers and the demonstration see of what was delivered.
@ProgramTest
class OutboxReadersTest {

  @Autowired MessageStore messages;
  @Autowired NoticeStore notices;
  @Autowired Wording wording;
  @Autowired Institutions institutions;
  @Autowired JsonMapper json;
  @Autowired JdbcClient database;
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
  void burstLooksADeskUpOnceForEachBatch() {
    outbox.doors.officers.add(OutboxScenes.LIAISON);
    for (int i = 0; i < 60; i++) {
      outbox.publish(ReportEvents.event(EventType.REPLIED));
    }
    outbox.deliver(null, null);
    assertThat(outbox.doors.deskLookups).isEqualTo(1);
    assertThat(notices.list(OutboxScenes.LIAISON.id(), null, 100).rows()).hasSize(60);
  }

  @Test
  void unreadIsCountedUpToNinetyNineAndMarkedUpToWhatWasSeen() {
    outbox.doors.officers.add(OutboxScenes.LIAISON);
    for (int i = 0; i < 120; i++) {
      outbox.publish(ReportEvents.event(EventType.REPLIED));
    }
    outbox.deliver(null, null);
    assertThat(notices.countUnread(OutboxScenes.LIAISON.id())).isEqualTo(99);
    assertThat(notices.countUnread(OutboxScenes.REPORTER)).isZero();
    var first = notices.list(OutboxScenes.LIAISON.id(), null, 50);
    var second = notices.list(OutboxScenes.LIAISON.id(), first.next(), 50);
    assertThat(second.rows()).hasSize(50).doesNotContainAnyElementsOf(first.rows());
    notices.markRead(OutboxScenes.REPORTER, Long.MAX_VALUE);
    notices.markRead(OutboxScenes.LIAISON.id(), second.rows().getFirst().id());
    assertThat(notices.countUnread(OutboxScenes.LIAISON.id())).isEqualTo(50);
    assertThat(notices.list(OutboxScenes.LIAISON.id(), null, 50).rows()).allMatch(Notice::unread);
  }

  @Test
  void demoOutboxShowsTextsAndNoReportersAddress() {
    outbox.doors.contact = OutboxScenes.ANONYMOUS;
    outbox.doors.officers.add(OutboxScenes.LIAISON);
    outbox.publish(ReportEvents.event(EventType.DISPOSED));
    outbox.publish(OutboxScenes.code("482109", ReportEvents.AT.plus(Duration.ofMinutes(10))));
    outbox.deliver(null, null);
    outbox.deliver(null, null);
    var shown =
        new OutboxQuery(database, json, messages, wording, outbox.doors.accounts(), institutions);
    var first = shown.list(null, 2);
    var second = shown.list(first.next(), 2);
    var all = new ArrayList<>(first.rows());
    all.addAll(second.rows());
    assertThat(all)
        .extracting(OutboxQuery.Entry::toKind)
        .containsExactly("account", "contact", "desk", "reporter");
    assertThat(all)
        .filteredOn(e -> e.toKind().equals("contact"))
        .singleElement()
        .satisfies(e -> assertThat(e.body()).contains("482109"));
    assertThat(all.getLast().to()).isEqualTo("#9876543210");
    assertThat(all.toString()).doesNotContain("Siti", "siti", "99998888");
  }
}
