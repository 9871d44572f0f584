package id.lapor.report.internal;

import id.lapor.institution.Institutions;
import id.lapor.kernel.Actor;
import id.lapor.kernel.Grant;
import id.lapor.kernel.Role;
import id.lapor.report.Party;
import id.lapor.report.Report;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// As what an actor stands to a report: every role holds in the subtree of one institution only.
@Component
class Access {

  /// Parties that see everything of a report but who sent an anonymous one.
  static final Set<Party> OFFICERS =
      EnumSet.of(
          Party.NATIONAL_ADMIN,
          Party.INSTITUTION_ADMIN,
          Party.LIAISON_OFFICER,
          Party.INTAKE_OPERATOR,
          Party.LEADER,
          Party.INTERNAL_AUDITOR,
          Party.OVERSEER,
          Party.SYSTEM);

  private final Institutions institutions;

  Access(Institutions institutions) {
    this.institutions = institutions;
  }

  /// The parties by role, the most powerful first; empty for somebody without a role that reaches
  /// the report.
  List<Party> officerParties(Report report, Actor actor) {
    var parties = EnumSet.noneOf(Party.class);
    if (actor.system()) {
      parties.add(Party.SYSTEM);
    }
    for (var grant : actor.grants()) {
      if (reaches(grant, report)) {
        parties.add(party(grant.role()));
      }
    }
    return List.copyOf(parties);
  }

  /// Whether a role of the actor reaches one of these nodes, so that a former handler may still
  /// look.
  boolean reachesAny(Actor actor, Collection<Long> nodes) {
    return actor.grants().stream()
        .anyMatch(grant -> nodes.stream().anyMatch(node -> within(node, grant.institutionId())));
  }

  /// The highest node that the actor administers and that has the report below it, or null.
  @Nullable Long administeredNode(Report report, Actor actor) {
    return actor.institutionsOf(Role.INSTITUTION_ADMIN).stream()
        .filter(node -> holderWithin(report, node))
        .reduce((a, b) -> within(a, b) ? b : a)
        .orElse(null);
  }

  /// For which institution the actor acts on the report as a party; null for the national admin
  /// and the system.
  @Nullable Long actingFor(Report report, Actor actor, Party party) {
    return actor.grants().stream()
        .filter(grant -> party(grant.role()) == party && reaches(grant, report))
        .map(Grant::institutionId)
        .findFirst()
        .orElse(null);
  }

  /// Whether the actor is liaison officer of the lead unit.
  boolean leads(Report report, Actor actor) {
    var units = report.handling().unitIds();
    return !units.isEmpty()
        && actor.institutionsOf(Role.LIAISON_OFFICER).stream()
            .anyMatch(node -> within(units.getFirst(), node));
  }

  private boolean reaches(Grant grant, Report report) {
    return switch (grant.role()) {
      case NATIONAL_ADMIN, OVERSEER -> true;
      case LIAISON_OFFICER ->
          report.handling().unitIds().stream()
              .anyMatch(unit -> within(unit, grant.institutionId()));
      case INSTITUTION_ADMIN, INTAKE_OPERATOR, LEADER, INTERNAL_AUDITOR ->
          holderWithin(report, grant.institutionId())
              || report.handling().unitIds().stream()
                  .anyMatch(unit -> within(unit, grant.institutionId()));
    };
  }

  private boolean holderWithin(Report report, long node) {
    var holder = report.handling().holder();
    return holder != null && within(holder, node);
  }

  private boolean within(long node, long ancestor) {
    return institutions.find(node).isPresent() && institutions.within(node, ancestor);
  }

  static Party party(Role role) {
    return Party.valueOf(role.name());
  }
}
