package id.lapor.notification.internal;

import id.lapor.database.Outage;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Delivers the outbox, some messages at a time: notices, and letters whose route has no server,
/// in the transaction that takes them. The others are leased, a few at a time, no transaction is
/// open while they travel, and one round trip records what became of these few. They are sent
/// twice when the program dies between sending and recording, when the database stays away until
/// their lease is over, or when sending them takes longer than that.
@Component
class Deliveries {

  /// With [#FIRST_PAUSE] doubled each time, the last try comes after some 21 hours.
  static final int MAX_ATTEMPTS = 10;

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(150);
  private static final Duration CODE_PAUSE = Duration.ofSeconds(10);

  /// How many are looked at together. Nothing is lost when they are dealt with in one transaction.
  static final int BATCH = 500;

  /// How many travel together. A mail server may take 12 seconds for each before [#LEASE] is over.
  static final int TRAVELLING = 50;

  /// How long a try may take before another copy of the program repeats it.
  static final Duration LEASE = Duration.ofMinutes(10);

  private static final Duration RECORDING_PAUSE = Duration.ofMillis(500);
  private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);

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
    deliverDue(lane, () -> {});
  }

  /// @param beginning runs when it is this thread's turn, before the outbox is read: whatever was
  ///     committed until then is delivered
  void deliverDue(Lane lane, Runnable beginning) {
    var lock = Objects.requireNonNull(one.get(lane));
    lock.lock();
    try {
      beginning.run();
      while (round(lane)) {
        // Until the outbox has less than one batch.
      }
    } finally {
      lock.unlock();
    }
  }

  /// One batch.
  ///
  /// @return whether there may be more
  private boolean round(Lane lane) {
    var begun = clock.instant();
    var batch = Objects.requireNonNull(transactions.execute(_ -> take(lane, begun)));
    var travelling = batch.travelling();
    for (int from = 0; from < travelling.size(); from += TRAVELLING) {
      if (clock.instant().isAfter(begun.plus(LEASE))) {
        // Addresses were looked up long ago, and notices wait meanwhile.
        return true;
      }
      send(travelling.subList(from, Math.min(from + TRAVELLING, travelling.size())));
    }
    return batch.size() == BATCH;
  }

  /// What was taken of the outbox.
  ///
  /// @param travelling what is still to be sent
  private record Batch(int size, List<Delivery> travelling) {}

  /// Takes what is due and deals with all that needs no journey, in one transaction.
  private Batch take(Lane lane, Instant now) {
    var due = messages.lockDue(lane, now, BATCH);
    if (due.isEmpty()) {
      return new Batch(0, List.of());
    }
    var byJourney =
        addressing.address(due).stream().collect(Collectors.partitioningBy(this::travels));
    var staying = byJourney.getOrDefault(false, List.of());
    var travelling = byJourney.getOrDefault(true, List.of());
    record(staying, routes.kept(letters(staying)), now);
    return new Batch(due.size(), travelling);
  }

  /// Leases some, so that no other copy of the program sends them, too, and sends them.
  private void send(List<Delivery> some) {
    var now = clock.instant();
    var until = now.plus(LEASE);
    var leased =
        Objects.requireNonNull(
            transactions.execute(
                _ -> messages.lease(some.stream().map(Delivery::message).toList(), now, until)));
    var sent = some.stream().filter(it -> leased.contains(it.message().id())).toList();
    if (!sent.isEmpty()) {
      recordUntil(until, sent, routes.send(letters(sent)));
    }
  }

  /// What has left the program would leave it again if that were not recorded: waits for a database
  /// that is away as long as the lease lasts.
  private void recordUntil(Instant until, List<Delivery> sent, Map<Long, Result> results) {
    while (true) {
      try {
        transactions.executeWithoutResult(_ -> record(sent, results, clock.instant()));
        return;
      } catch (RuntimeException e) {
        if (!Outage.isBehind(e) || clock.instant().plus(RECORDING_PAUSE).isAfter(until)) {
          throw e;
        }
        LOG.warn("{} sent messages are not recorded yet: {}", sent.size(), e.getClass().getName());
        pauseOrThrow(e);
      }
    }
  }

  private static void pauseOrThrow(RuntimeException fault) {
    try {
      Thread.sleep(RECORDING_PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw fault;
    }
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
