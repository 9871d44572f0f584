package id.lapor.report.internal;

import id.lapor.institution.Institution;
import id.lapor.institution.Institutions;
import id.lapor.kernel.Actor;
import id.lapor.kernel.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/// Which reports an actor's roles reach, as branches of a list query that each run along one
/// index.
///
/// A branch is what follows `select r.* from`, without order and limit. Roles at a top institution
/// go by the institution's id; roles at a unit by the lead unit, unit for unit, and by the joint
/// units.
@Component
class ListScopes {

  private final Institutions institutions;

  ListScopes(Institutions institutions) {
    this.institutions = institutions;
  }

  /// All that the actor's roles reach; `where` narrows it (begins with ` and `).
  List<String> all(Actor actor, String where, String order, Map<String, Object> parameters) {
    if (everywhere(actor)) {
      return List.of("report.report r where true" + where);
    }
    var branches = new ArrayList<String>();
    int position = 0;
    for (var node :
        new TreeSet<>(actor.grants().stream().map(grant -> grant.institutionId()).toList())) {
      var institution = institutions.find(node);
      if (institution.isEmpty()) {
        continue;
      }
      // A liaison officer reaches what lies with units, not what the institution's admin still has.
      var narrowed = liaisonOnly(actor, node) ? " and r.lead_unit_id is not null" + where : where;
      branches.addAll(below(institution.get(), "scope" + position++, narrowed, order, parameters));
    }
    return branches;
  }

  private static boolean liaisonOnly(Actor actor, long node) {
    return actor.grants().stream()
        .filter(grant -> grant.institutionId() == node)
        .allMatch(grant -> grant.role() == Role.LIAISON_OFFICER);
  }

  private List<String> below(
      Institution node, String name, String where, String order, Map<String, Object> parameters) {
    if (!node.unit()) {
      parameters.put(name, node.id());
      return List.of("report.report r where r.institution_id = :" + name + where);
    }
    parameters.put(name, institutions.subtree(node.id()).toArray(Long[]::new));
    return List.of(
        """
        unnest(:%s::bigint[]) unit cross join lateral (
          select * from report.report r where r.lead_unit_id = unit %s %s limit :reach) r
        """
            .formatted(name, where, order),
        """
        report.joint_unit j join report.report r on r.id = j.report_id
        where j.unit_id = any(:%s::bigint[]) %s
        """
            .formatted(name, where));
  }

  /// What waits at the desks of admins: with the national admin, or with an institution that has
  /// not disposed it.
  List<String> deskOfAdmins(Actor actor, String where, Map<String, Object> parameters) {
    var branches = new ArrayList<String>();
    if (actor.has(Role.NATIONAL_ADMIN)) {
      branches.add(
          "report.report r where r.institution_id is null"
              + " and r.state in ('SUBMITTED', 'VERIFIED', 'RETURNED', 'REOPENED')"
              + where);
    }
    int position = 0;
    for (var node : new TreeSet<>(actor.institutionsOf(Role.INSTITUTION_ADMIN))) {
      var institution = institutions.find(node);
      if (institution.isEmpty()) {
        continue;
      }
      var name = "desk" + position++;
      parameters.put(name, node);
      var column =
          institution.get().unit()
              ? "r.lead_unit_id = :" + name
              : "r.lead_unit_id is null and r.institution_id = :" + name;
      branches.add(
          "report.report r where "
              + column
              + " and r.state not in ('CLOSED', 'ARCHIVED', 'MERGED')"
              + " and r.state in ('SUBMITTED', 'VERIFIED', 'DISPOSED', 'RETURNED', 'REOPENED')"
              + where);
    }
    return branches;
  }

  /// What was returned so often that the national admin decides.
  List<String> arbitration(Actor actor, String where) {
    if (!actor.has(Role.NATIONAL_ADMIN)) {
      return List.of();
    }
    return List.of(
        "report.report r where r.institution_id is null"
            + " and r.state in ('SUBMITTED', 'VERIFIED', 'RETURNED', 'REOPENED')"
            + " and r.returns >= "
            + Handover.RETURNS_BEFORE_ARBITRATION
            + where);
  }

  private static boolean everywhere(Actor actor) {
    return actor.has(Role.NATIONAL_ADMIN) || actor.has(Role.OVERSEER);
  }
}
