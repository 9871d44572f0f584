package id.lapor.notification.internal;

import id.lapor.identity.Account;
import id.lapor.identity.Accounts;
import id.lapor.identity.SmsCountries;
import id.lapor.kernel.Actor;
import id.lapor.notification.Facts;
import id.lapor.notification.internal.Delivery.Letter;
import id.lapor.notification.internal.Message.Recipient;
import id.lapor.notification.internal.Message.Route;
import id.lapor.report.ReportNumber;
import id.lapor.report.Reporters;
import id.lapor.report.Reporters.Contacts;
import id.lapor.report.Reports;
import id.lapor.report.Submission.Contact;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Finds out who is meant and writes the letters: the only place where a reporter's address is
/// opened, and it goes nowhere but into the letter.
@Component
class Addressing {

  private static final Logger LOG = LoggerFactory.getLogger(Addressing.class);

  private final Reporters reporters;
  private final Reports reports;
  private final Accounts accounts;
  private final MessageStore messages;
  private final Wording wording;
  private final SmsCountries countries;

  Addressing(
      Reporters reporters,
      Reports reports,
      Accounts accounts,
      MessageStore messages,
      Wording wording,
      SmsCountries countries) {
    this.reporters = reporters;
    this.reports = reports;
    this.accounts = accounts;
    this.messages = messages;
    this.wording = wording;
    this.countries = countries;
  }

  /// One message that cannot be addressed must not hold up the others.
  List<Delivery> address(List<Message> claimed) {
    var officers = new Officers();
    var contacts = reporters.findContacts(reportsOf(claimed));
    return claimed.stream()
        .map(
            message -> {
              try {
                return address(message, officers, contacts);
              } catch (RuntimeException e) {
                LOG.error("Message {} cannot be addressed", message.id(), e);
                return new Delivery.Unknown(message, e.getClass().getSimpleName());
              }
            })
        .toList();
  }

  private static Set<Long> reportsOf(List<Message> claimed) {
    return claimed.stream()
        .map(Message::recipient)
        .filter(Recipient.Reporter.class::isInstance)
        .map(recipient -> ((Recipient.Reporter) recipient).reportId())
        .collect(Collectors.toSet());
  }

  private Delivery address(Message message, Officers officers, Contacts contacts) {
    return switch (message.recipient()) {
      case Recipient.Reporter reporter when contacts.unreadable().contains(reporter.reportId()) ->
          new Delivery.Unknown(message, "UnreadableReporter");
      case Recipient.Reporter reporter ->
          toReporter(
              message, contacts.byReport().getOrDefault(reporter.reportId(), Contact.none()));
      case Recipient.Desk desk ->
          new Delivery.ToOfficers(message, desk.reportId(), officers.of(desk));
      case Recipient.Officer officer ->
          new Delivery.ToPerson(
              message,
              null,
              officers
                  .find(officer.accountId())
                  .filter(Account::active)
                  .map(Account::email)
                  .map(to -> mail(message, to, wording.officerLink(message.facts())))
                  .orElse(null));
      case Recipient.Contact contact ->
          new Delivery.ToPerson(message, null, code(message, contact));
    };
  }

  private Delivery toReporter(Message message, Contact contact) {
    if (message.onlyWhileSince() != null && !stillSince(message, message.onlyWhileSince())) {
      return new Delivery.Outdated(message);
    }
    var link = wording.reporterLink(message.facts(), contact.accountId() != null);
    return new Delivery.ToPerson(message, contact.accountId(), letter(message, contact, link));
  }

  /// By e-mail when there is an address, else by SMS: each SMS costs money.
  private @Nullable Letter letter(Message message, Contact contact, String link) {
    if (contact.email() != null) {
      return mail(message, contact.email(), link);
    }
    return contact.phone() == null || !countries.reach(contact.phone())
        ? null
        : sms(message, contact.phone(), message.facts(), link);
  }

  private boolean stillSince(Message message, Instant since) {
    var number = new ReportNumber(Long.parseLong(message.facts().number()));
    // PostgreSQL keeps microseconds.
    return reports
        .find(number, Actor.ofSystem())
        .map(view -> view.report().timing().stateSince().truncatedTo(ChronoUnit.MILLIS))
        .filter(since.truncatedTo(ChronoUnit.MILLIS)::equals)
        .isPresent();
  }

  private @Nullable Letter code(Message message, Recipient.Contact contact) {
    var opened = messages.open(contact.sealed());
    var facts = new Facts("", "", "", null, wording.code(opened.code()), "", "");
    if (contact.route() == Route.EMAIL) {
      return mail(message, opened.to(), facts, "");
    }
    return countries.reach(opened.to()) ? sms(message, opened.to(), facts, "") : null;
  }

  private Letter mail(Message message, String to, String link) {
    return mail(message, to, message.facts(), link);
  }

  private Letter mail(Message message, String to, Facts facts, String link) {
    var template = message.template().key();
    return new Letter(
        message.id(),
        Route.EMAIL,
        to,
        wording.subject(template, facts, message.language()),
        wording.body(template, facts, link, message.language()));
  }

  private Letter sms(Message message, String to, Facts facts, String link) {
    return new Letter(
        message.id(),
        Route.SMS,
        to,
        "",
        wording.sms(message.template().key(), facts, link, message.language()));
  }

  /// Officers looked up once for a whole batch: a burst of reports goes to few desks.
  private final class Officers {
    private final Map<Recipient.Desk, List<Account>> desks = new HashMap<>();
    private final Map<Long, Optional<Account>> found = new HashMap<>();

    List<Account> of(Recipient.Desk desk) {
      return desks.computeIfAbsent(
          new Recipient.Desk(0, desk.role(), desk.nodes()),
          key -> accounts.listHolders(key.role(), key.nodes()));
    }

    Optional<Account> find(long id) {
      return found.computeIfAbsent(id, accounts::find);
    }
  }
}
