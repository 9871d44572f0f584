package id.lapor.report;

import id.lapor.kernel.Actor;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The door to reports: submit one, act on one, look at one. Every command is one transaction: the
/// row, its history and all consequences are there together or not at all.
public interface Reports {

  /// Accepts a report. The same key twice gives the same report.
  SubmissionOutcome submit(Submission submission, Actor actor);

  /// What is wrong with a submission, its files apart; nothing is done. So a program that lacks
  /// something learns of all its mistakes at once.
  List<Refusal> check(Submission submission);

  /// Acts on a report.
  ///
  /// @param expectedVersion the version the user saw, or null to act on whatever is there
  /// @throws ReportNotFound when there is none or the actor may not see it
  Outcome act(ReportNumber number, @Nullable Integer expectedVersion, Action action, Actor actor);

  /// What is wrong with the particulars of an action (texts, missing choices), whatever else may
  /// stand against it; nothing is done. So a form can name all its faults at once.
  List<Refusal> check(ReportView view, Action action);

  /// A report with what the actor may see of it.
  ///
  /// @throws ReportNotFound when there is none or the actor may not see it
  ReportView get(ReportNumber number, Actor actor);

  /// Like [#get], without the exception.
  Optional<ReportView> find(ReportNumber number, Actor actor);

  /// Like [#find], for who shows the receipt code with it.
  ///
  /// @return empty when number and code do not fit
  Optional<ReportView> findByReceipt(ReportNumber number, String receiptCode, Actor actor);

  /// The commands that the actor may give now.
  Set<Command> commandsFor(Report report, Actor actor);

  /// Checks number and receipt code.
  ///
  /// @return the actor who proved it, or empty when they do not fit
  Optional<Actor> proveReceipt(ReportNumber number, String receiptCode, Actor actor);

  /// Makes a report that was sent without an account one of the account's own.
  ///
  /// @return false when number and code do not fit or it belongs to another account
  boolean claim(ReportNumber number, String receiptCode, long accountId);

  /// Numbers of followed-up reports whose time to close has come, and of postponed ones whose time
  /// is over.
  List<ReportNumber> listDueForSystem(int limit);
}
