package id.lapor.report.internal;

import id.lapor.institution.Institution;
import id.lapor.institution.Institutions;
import id.lapor.kernel.Actor;
import id.lapor.report.Party;
import id.lapor.report.Refusal;
import id.lapor.report.Report;
import id.lapor.report.Report.Handling;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Who has a report after it was disposed or returned.
///
/// Returns are counted; after [#RETURNS_BEFORE_ARBITRATION] the report goes to the national admin,
/// whose next disposition binds, so that no report is passed around.
@Component
class Handover {

  /// After so many returns the national admin decides.
  static final int RETURNS_BEFORE_ARBITRATION = 2;

  private final Institutions institutions;
  private final Access access;

  Handover(Institutions institutions, Access access) {
    this.institutions = institutions;
    this.access = access;
  }

  /// Either a handling or why not.
  record Result(@Nullable Handling handling, @Nullable Refusal refusal) {}

  Result dispose(Report report, List<Long> targets, Party party, Actor actor, LocalDate today) {
    var distinct = List.copyOf(new LinkedHashSet<>(targets));
    if (distinct.isEmpty()
        || !distinct.stream().allMatch(id -> SubmissionRules.takes(institutions, id, today))) {
      return new Result(null, Refusal.INSTITUTION_UNKNOWN);
    }
    long top = institutions.top(distinct.getFirst()).id();
    if (distinct.stream().anyMatch(id -> institutions.top(id).id() != top)) {
      return new Result(null, Refusal.UNITS_OF_DIFFERENT_INSTITUTIONS);
    }
    boolean toInstitution = distinct.equals(List.of(top));
    if (!toInstitution && distinct.contains(top)) {
      return new Result(null, Refusal.UNITS_OF_DIFFERENT_INSTITUTIONS);
    }
    if (party == Party.INSTITUTION_ADMIN) {
      var own = access.administeredNode(report, actor);
      if (own == null || distinct.stream().anyMatch(id -> !institutions.within(id, own))) {
        return new Result(null, Refusal.NOT_IN_YOUR_INSTITUTION);
      }
    }
    var before = report.handling();
    boolean binding =
        before.binding()
            || (party == Party.NATIONAL_ADMIN && before.returns() >= RETURNS_BEFORE_ARBITRATION);
    return new Result(
        new Handling(
            top,
            toInstitution ? List.of() : distinct,
            before.returns(),
            binding,
            before.substantiated()),
        null);
  }

  Handling giveBack(Report report, Party party, Actor actor) {
    var before = report.handling();
    if (party == Party.NATIONAL_ADMIN) {
      return new Handling(
          null, List.of(), before.returns(), before.binding(), before.substantiated());
    }
    int returns = before.returns() + 1;
    var from =
        party == Party.INSTITUTION_ADMIN ? access.administeredNode(report, actor) : before.holder();
    var up = from == null ? null : institutions.get(from).parentId();
    boolean toNational = up == null || returns >= RETURNS_BEFORE_ARBITRATION;
    if (toNational) {
      return new Handling(null, List.of(), returns, before.binding(), before.substantiated());
    }
    Institution parent = institutions.get(up);
    return new Handling(
        before.institutionId(),
        parent.unit() ? List.of(parent.id()) : List.of(),
        returns,
        before.binding(),
        before.substantiated());
  }
}
