package id.lapor.notification.internal;

import id.lapor.notification.internal.Delivery.Letter;
import id.lapor.notification.internal.Message.Recipient;
import id.lapor.notification.internal.Message.Route;
import id.lapor.notification.internal.Routes.Result;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Delivers the outbox, some messages at a time: notices, and letters whose route has no server,
/// in the transaction that takes them; the others are leased, no transaction is open while they
/// travel, and one round trip records what became of them. Something is sent twice only when the
/// program dies between sending and recording.
@Component
class Deliveries {

  /// With [#FIRST_PAUSE] doubled each time, the last try comes after some 21 hours.
  static final int MAX_ATTEMPTS = 10;

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(150);
  private static final Duration CODE_PAUSE = Duration.ofSeconds(10);
  private static final int BATCH = 500;

  private final MessageStore messages;
  private final NoticeStore notices;
  private final Addressing addressing;
  private final Routes routes;
  private final TransactionOperations transactions;
  private final Clock clock;
  private final Map<Lane, ReentrantLock> one =
      Arrays.stream(Lane.values())
          .collect(Collectors.toUnmodifiableMap(lane -> lane, _ -> new ReentrantLock()));

  Deliveries(
      MessageStore messages,
      NoticeStore notices,
      Addressing addressing,
      Routes routes,
      TransactionOperations transactions,
      Clock clock) {
    this.messages = messages;
    this.notices = notices;
    this.addressing = addressing;
    this.routes = routes;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// Delivers all of a lane that is due; one thread of this program at a time.
  void deliverDue(Lane lane) {
    var lock = Objects.requireNonNull(one.get(lane));
    lock.lock();
    try {
      while (round(lane) == BATCH) {
        // Until the outbox has less than one batch.
      }
    } finally {
      lock.unlock();
    }
  }

  private int round(Lane lane) {
    var batch = Objects.requireNonNull(transactions.execute(_ -> take(lane, clock.instant())));
    if (!batch.travelling().isEmpty()) {
      var results = routes.send(letters(batch.travelling()));
      transactions.executeWithoutResult(_ -> record(batch.travelling(), results, clock.instant()));
    }
    return batch.size();
  }

  /// What was taken of the outbox.
  ///
  /// @param travelling what is still to be sent
  private record Batch(int size, List<Delivery> travelling) {}

  /// Takes what is due and deals with all that needs no journey, in one transaction; the rest is
  /// leased, so that no other copy of the program sends it, too.
  private Batch take(Lane lane, Instant now) {
    var due = messages.lockDue(lane, now, BATCH);
    if (due.isEmpty()) {
      return new Batch(0, List.of());
    }
    var byJourney =
        addressing.address(due).stream().collect(Collectors.partitioningBy(this::travels));
    var staying = byJourney.getOrDefault(false, List.of());
    var travelling = byJourney.getOrDefault(true, List.of());
    messages.lease(travelling.stream().map(Delivery::message).toList(), now);
    record(staying, routes.kept(letters(staying)), now);
    return new Batch(due.size(), travelling);
  }

  private boolean travels(Delivery delivery) {
    return switch (delivery) {
      case Delivery.ToPerson person ->
          person.letter() != null && routes.configured(person.letter().route());
      // To be tried again later, as a journey that failed.
      case Delivery.Unknown _ -> true;
      case Delivery.ToOfficers _, Delivery.Outdated _ -> false;
    };
  }

  private static List<Letter> letters(List<Delivery> deliveries) {
    return deliveries.stream()
        .filter(Delivery.ToPerson.class::isInstance)
        .map(delivery -> ((Delivery.ToPerson) delivery).letter())
        .filter(Objects::nonNull)
        .toList();
  }

  private void record(List<Delivery> deliveries, Map<Long, Result> results, Instant now) {
    var done = new DoneMessages();
    var added = new AddedNotices();
    for (var delivery : deliveries) {
      var message = delivery.message();
      switch (delivery) {
        case Delivery.ToPerson person -> {
          if (person.noticeFor() != null) {
            added.add(message, person.noticeFor(), false);
          }
          var letter = person.letter();
          if (letter != null) {
            var result = Objects.requireNonNull(results.get(message.id()));
            record(message, letter, result, done, now);
          } else if (person.noticeFor() != null) {
            done.sent(message, Route.NOTICE);
          } else {
            done.unreachable(message);
          }
        }
        case Delivery.ToOfficers officers -> spread(officers, done, added, now);
        case Delivery.Outdated _ -> done.outdated(message);
        case Delivery.Unknown unknown -> again(message, Route.NOTICE, unknown.error(), now);
      }
    }
    notices.add(added, now);
    messages.record(done, now);
  }

  private void record(
      Message message, Letter letter, Result result, DoneMessages done, Instant now) {
    switch (result) {
      case Result.Sent _ -> done.sent(message, letter.route());
      case Result.Kept _ -> done.kept(message, letter.route());
      case Result.Fault fault -> again(message, letter.route(), fault.error(), now);
    }
  }

  private void spread(
      Delivery.ToOfficers desk, DoneMessages done, AddedNotices added, Instant now) {
    var message = desk.message();
    boolean byMail = message.template().audience() == Template.Audience.OFFICER_BY_MAIL;
    for (var officer : desk.officers()) {
      added.add(message, officer.id(), true);
      if (byMail && officer.email() != null) {
        messages.addOfficerMail(message, desk.reportId(), officer.id(), now);
      }
    }
    if (desk.officers().isEmpty()) {
      done.unreachable(message);
    } else {
      done.sent(message, Route.NOTICE);
    }
  }

  private void again(Message message, Route route, String error, Instant now) {
    if (message.attempts() >= MAX_ATTEMPTS) {
      messages.failed(message, route, now, error);
    } else {
      messages.tryAgain(message, route, now.plus(pause(message)), error);
    }
  }

  private static Duration pause(Message message) {
    var first = message.recipient() instanceof Recipient.Contact ? CODE_PAUSE : FIRST_PAUSE;
    return first.multipliedBy(1L << (message.attempts() - 1));
  }
}
