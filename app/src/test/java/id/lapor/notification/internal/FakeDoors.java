package id.lapor.notification.internal;

import id.lapor.identity.Account;
import id.lapor.identity.Accounts;
import id.lapor.kernel.Actor;
import id.lapor.kernel.Role;
import id.lapor.report.Action;
import id.lapor.report.Command;
import id.lapor.report.Outcome;
import id.lapor.report.Party;
import id.lapor.report.Refusal;
import id.lapor.report.Report;
import id.lapor.report.ReportNumber;
import id.lapor.report.ReportView;
import id.lapor.report.Reporters;
import id.lapor.report.Reports;
import id.lapor.report.Submission;
import id.lapor.report.Submission.Contact;
import id.lapor.report.SubmissionOutcome;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The doors of the modules below, with one report, its reporter and a desk of officers.
final class FakeDoors {

  Contact contact = Contact.none();
  @Nullable Report report;
  final List<Account> officers = new ArrayList<>();
  int deskLookups;

  Reporters reporters() {
    return ids ->
        new Reporters.Contacts(
            ids.contains(ReportEvents.REPORT_ID)
                ? Map.of(ReportEvents.REPORT_ID, contact)
                : Map.<Long, Contact>of(),
            Set.of());
  }

  Accounts accounts() {
    return new Accounts() {
      @Override
      public Optional<Account> find(long id) {
        return officers.stream().filter(account -> account.id() == id).findFirst();
      }

      @Override
      public Optional<Account> findByLogin(String login) {
        return Optional.empty();
      }

      @Override
      public Map<Long, String> names(Collection<Long> ids) {
        var names = new HashMap<Long, String>();
        officers.stream()
            .filter(account -> ids.contains(account.id()))
            .forEach(account -> names.put(account.id(), account.name()));
        return names;
      }

      @Override
      public List<Account> listHolders(Role role, Collection<Long> institutionIds) {
        deskLookups++;
        return List.copyOf(officers);
      }
    };
  }

  Reports reports() {
    return new Reports() {
      @Override
      public Optional<ReportView> find(ReportNumber number, Actor actor) {
        return Optional.ofNullable(report)
            .map(found -> new ReportView(Party.SYSTEM, found, List.of(), null, Set.of()));
      }

      @Override
      public ReportView get(ReportNumber number, Actor actor) {
        return find(number, actor).orElseThrow();
      }

      @Override
      public SubmissionOutcome submit(Submission submission, Actor actor) {
        throw new UnsupportedOperationException();
      }

      @Override
      public Outcome act(
          ReportNumber number, @Nullable Integer expectedVersion, Action action, Actor actor) {
        throw new UnsupportedOperationException();
      }

      @Override
      public List<Refusal> check(ReportView view, Action action) {
        return List.of();
      }

      @Override
      public List<Refusal> check(Submission submission) {
        return List.of();
      }

      @Override
      public Set<Command> commandsFor(Report report, Actor actor) {
        return Set.of();
      }

      @Override
      public Optional<ReportView> findByReceipt(
          ReportNumber number, String receiptCode, Actor actor) {
        return Optional.empty();
      }

      @Override
      public Optional<Actor> proveReceipt(ReportNumber number, String receiptCode, Actor actor) {
        return Optional.empty();
      }

      @Override
      public boolean claim(ReportNumber number, String receiptCode, long accountId) {
        return false;
      }

      @Override
      public List<ReportNumber> listDueForSystem(int limit) {
        return List.of();
      }
    };
  }
}
