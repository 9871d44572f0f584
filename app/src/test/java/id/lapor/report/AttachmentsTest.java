package id.lapor.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lapor.file.FileOutcome;
import id.lapor.file.Files;
import id.lapor.file.Samples;
import id.lapor.institution.Institutions;
import id.lapor.kernel.Actor;
import id.lapor.testing.ProgramTest;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/// A file belongs to the report that it was attached to, and tells nothing about who is anonymous.
@ProgramTest
class AttachmentsTest {

  @Autowired Reports reports;
  @Autowired Institutions institutions;
  @Autowired Files files;
  @Autowired TransactionTemplate transactions;
  ReportScenes scenes;

  @BeforeEach
  void cast() {
    scenes = new ReportScenes(reports, institutions);
  }

  @Test
  void fileOfOneReportCannotBeAttachedToAnother() {
    var file = file("foto.jpg", Samples.jpeg(20, 10));
    scenes.send(with(file, false));
    assertThat(reports.submit(with(file, false), Actor.guest()))
        .isEqualTo(new SubmissionOutcome.Refused(List.of(Refusal.FILE_UNKNOWN)));

    var other = scenes.send(ReportScenes.complaint());
    var reply = new Action.Reply("Lihat foto ini.", List.of(file));
    assertThat(scenes.refused(other.number(), reply, other.reporter()))
        .containsExactly(Refusal.FILE_UNKNOWN);
    scenes.withBandung(other);
    assertThat(
            scenes.refused(
                other.number(),
                new Action.FollowUp("Sudah diperbaiki.", List.of(file)),
                scenes.bandungAdmin()))
        .containsExactly(Refusal.FILE_UNKNOWN);
  }

  @Test
  void ofTwoWhoAttachTheSameFileAtOnceOneGetsIt() throws Exception {
    var file = file("foto.jpg", Samples.jpeg(20, 10));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var second =
          transactions.execute(
              _ -> {
                scenes.send(with(file, false));
                var waiting =
                    threads.submit(() -> reports.submit(with(file, false), Actor.guest()));
                assertThatThrownBy(() -> waiting.get(1, TimeUnit.SECONDS))
                    .isInstanceOf(TimeoutException.class);
                return waiting;
              });
      assertThat(Objects.requireNonNull(second).get(10, TimeUnit.SECONDS))
          .isEqualTo(new SubmissionOutcome.Refused(List.of(Refusal.FILE_UNKNOWN)));
    }
  }

  @Test
  void sendingTheSameTwiceStillGivesTheSameReport() {
    var submission = with(file("foto.jpg", Samples.jpeg(20, 10)), false);
    var first = (SubmissionOutcome.Accepted) reports.submit(submission, Actor.guest());
    var again = (SubmissionOutcome.Accepted) reports.submit(submission, Actor.guest());
    assertThat(again.repeated()).isTrue();
    assertThat(again.report().number()).isEqualTo(first.report().number());
    assertThat(again.receiptCode()).isEqualTo(first.receiptCode());
  }

  @Test
  void anonymousReporterAttachesNothingThatTellsItsAuthor() {
    var old = file("surat.doc", Samples.compound("Root Entry", "WordDocument"));
    assertThat(reports.submit(with(old, true), Actor.guest()))
        .isEqualTo(new SubmissionOutcome.Refused(List.of(Refusal.FILE_TELLS_AUTHOR)));
    var sent = scenes.send(with(file("foto.jpg", Samples.jpeg(20, 10)), true));
    assertThat(
            scenes.refused(sent.number(), new Action.Reply("Ini.", List.of(old)), sent.reporter()))
        .containsExactly(Refusal.FILE_TELLS_AUTHOR);
    scenes.send(with(old, false));
  }

  private UUID file(String name, byte[] content) {
    var outcome = files.accept(name, new ByteArrayInputStream(content));
    assertThat(outcome).isInstanceOf(FileOutcome.Accepted.class);
    return ((FileOutcome.Accepted) outcome).file().id();
  }

  private static Submission with(UUID file, boolean anonymous) {
    var usual = ReportScenes.complaint();
    return new Submission(
        usual.key(),
        usual.kind(),
        usual.title(),
        usual.description(),
        usual.category(),
        usual.place(),
        usual.incidentDate(),
        usual.institutionId(),
        anonymous,
        usual.confidential(),
        usual.contact(),
        List.of(file),
        usual.channel());
  }
}
