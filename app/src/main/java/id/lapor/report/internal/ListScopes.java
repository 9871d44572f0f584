package id.lapor.report.internal;

import id.lapor.institution.Institutions;
import id.lapor.kernel.Actor;
import id.lapor.kernel.Role;
import id.lapor.report.internal.ListBranch.OfReports;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/// Which reports an actor's roles reach, as branches of a list that each run along one index.
///
/// Roles at a top institution go by the institution's id; roles at a unit by the lead unit, unit
/// for unit, and by the joint units.
@Component
class ListScopes {

  /// Reports whose clock does not wait for the reporter, and those whose does: each has an index.
  private static final String CLOCK_OF_OFFICE =
      " and r.step is distinct from 'COMPLETE' and r.step is distinct from 'AUTO_CLOSE'";

  private static final String CLOCK_OF_REPORTER = " and r.step in ('AUTO_CLOSE', 'COMPLETE')";
  private static final String OPEN = " and r.state not in ('CLOSED', 'ARCHIVED', 'MERGED')";

  private final Institutions institutions;

  ListScopes(Institutions institutions) {
    this.institutions = institutions;
  }

  /// All that the actor's roles reach.
  List<OfReports> all(Actor actor, Map<String, Object> parameters) {
    return everywhere(actor) ? List.of(new OfReports("")) : byGrants(actor, "", parameters);
  }

  /// What is open and does not wait for the reporter.
  List<OfReports> dueByOffices(Actor actor, String which, Map<String, Object> parameters) {
    return everywhere(actor)
        ? List.of(new OfReports("", OPEN + CLOCK_OF_OFFICE, which))
        : besides(CLOCK_OF_OFFICE + which, byGrants(actor, OPEN, parameters));
  }

  /// What is open, whoever is to act.
  List<OfReports> open(Actor actor, String which, Map<String, Object> parameters) {
    return everywhere(actor)
        ? List.of(
            new OfReports("", OPEN + CLOCK_OF_OFFICE, which),
            new OfReports("", OPEN + CLOCK_OF_REPORTER, which))
        : besides(which, byGrants(actor, OPEN, parameters));
  }

  private static List<OfReports> besides(String which, List<OfReports> branches) {
    return branches.stream().map(branch -> branch.besides(which)).toList();
  }

  private List<OfReports> byGrants(Actor actor, String open, Map<String, Object> parameters) {
    var branches = new ArrayList<OfReports>();
    int position = 0;
    for (var node :
        new TreeSet<>(actor.grants().stream().map(grant -> grant.institutionId()).toList())) {
      var institution = institutions.find(node);
      if (institution.isEmpty()) {
        continue;
      }
      // A liaison officer reaches what lies with units, not what the institution's admin still has.
      var narrowed = liaisonOnly(actor, node) ? " and r.lead_unit_id is not null" : "";
      var name = "scope" + position++;
      if (institution.get().unit()) {
        branches.addAll(below(node, name, open, parameters));
      } else {
        parameters.put(name, node);
        branches.add(new OfReports("", " and r.institution_id = :" + name + open, narrowed));
      }
    }
    return branches;
  }

  private static boolean liaisonOnly(Actor actor, long node) {
    return actor.grants().stream()
        .filter(grant -> grant.institutionId() == node)
        .allMatch(grant -> grant.role() == Role.LIAISON_OFFICER);
  }

  private List<OfReports> below(
      long node, String name, String open, Map<String, Object> parameters) {
    var units = institutions.subtree(node);
    var branches = new ArrayList<>(ofUnits(units, new OfReports(open), name, parameters));
    parameters.put(name, units.toArray(Long[]::new));
    // No join: it would give a report once for each of the units that work on it, and a page is cut
    // before doubles are removed.
    branches.add(
        new OfReports(
            " and exists (select from report.joint_unit j where j.report_id = r.id and j.unit_id = any(:"
                + name
                + "::bigint[]))",
            open,
            ""));
    return branches;
  }

  /// A branch for each unit.
  static List<OfReports> ofUnits(
      List<Long> units, OfReports branch, String name, Map<String, Object> parameters) {
    var branches = new ArrayList<OfReports>();
    for (int at = 0; at < units.size(); at++) {
      parameters.put(name + "unit" + at, units.get(at));
      branches.add(branch.and(" and r.lead_unit_id = :" + name + "unit" + at));
    }
    return branches;
  }

  /// What waits at the desks of admins: with the national admin, or with an institution that has
  /// not disposed it.
  List<OfReports> deskOfAdmins(Actor actor, Map<String, Object> parameters) {
    var branches = new ArrayList<OfReports>();
    if (actor.has(Role.NATIONAL_ADMIN)) {
      branches.add(
          new OfReports(
              " and r.institution_id is null"
                  + " and r.state in ('SUBMITTED', 'VERIFIED', 'RETURNED', 'REOPENED')"));
    }
    int position = 0;
    for (var node : new TreeSet<>(actor.institutionsOf(Role.INSTITUTION_ADMIN))) {
      var institution = institutions.find(node);
      if (institution.isEmpty()) {
        continue;
      }
      var name = "desk" + position++;
      parameters.put(name, node);
      boolean unit = institution.get().unit();
      branches.add(
          new OfReports(
              "",
              " and r." + (unit ? "lead_unit_id" : "institution_id") + " = :" + name + OPEN,
              (unit ? "" : " and r.lead_unit_id is null")
                  + " and r.state in ('SUBMITTED', 'VERIFIED', 'DISPOSED', 'RETURNED', 'REOPENED')"));
    }
    return branches;
  }

  /// What was returned so often that the national admin decides.
  List<OfReports> arbitration(Actor actor) {
    if (!actor.has(Role.NATIONAL_ADMIN)) {
      return List.of();
    }
    return List.of(
        new OfReports(
            " and r.institution_id is null"
                + " and r.state in ('SUBMITTED', 'VERIFIED', 'RETURNED', 'REOPENED')"
                + " and r.returns >= "
                + Handover.RETURNS_BEFORE_ARBITRATION));
  }

  private static boolean everywhere(Actor actor) {
    return actor.has(Role.NATIONAL_ADMIN) || actor.has(Role.OVERSEER);
  }
}
