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

/// Delivers the outbox, some messages at a time: one statement claims them, no transaction is open
/// while they travel, one round trip records what became of them. Something is sent twice only when
/// the program dies between sending and recording.
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
    var now = clock.instant();
    var claimed =
        Objects.requireNonNull(transactions.execute(_ -> messages.claim(lane, now, BATCH)));
    if (claimed.isEmpty()) {
      return 0;
    }
    var deliveries = addressing.address(claimed);
    var letters =
        deliveries.stream()
            .filter(Delivery.ToPerson.class::isInstance)
            .map(delivery -> ((Delivery.ToPerson) delivery).letter())
            .filter(Objects::nonNull)
            .toList();
    var results = routes.send(letters);
    transactions.executeWithoutResult(_ -> record(deliveries, results, clock.instant()));
    return claimed.size();
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
