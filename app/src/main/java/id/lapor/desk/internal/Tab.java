package id.lapor.desk.internal;

import id.lapor.kernel.Actor;
import id.lapor.kernel.Role;
import id.lapor.report.ReportLists;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A part of an officer's work as a tab over the queue; which ones there are follows from the
/// roles.
public enum Tab {
  TO_VERIFY("verifikasi", ReportLists.Queue.TO_VERIFY),
  TO_ANSWER("jawab", ReportLists.Queue.TO_ANSWER),
  TO_ARBITRATE("putusan", ReportLists.Queue.TO_ARBITRATE),
  WAITING("menunggu", ReportLists.Queue.WAITING),
  OVERDUE("terlambat", ReportLists.Queue.OVERDUE),
  /// All that the roles may see, newest first.
  ALL("semua", null);

  private final String address;
  private final ReportLists.@Nullable Queue queue;

  Tab(String address, ReportLists.@Nullable Queue queue) {
    this.address = address;
    this.queue = queue;
  }

  /// The word for it in addresses (`?antrean=`).
  public String address() {
    return address;
  }

  /// The queue behind it; null for [#ALL].
  public ReportLists.@Nullable Queue queue() {
    return queue;
  }

  /// The tabs of an officer, in the order of the work; the first one opens by itself.
  public static List<Tab> of(Actor actor) {
    Set<Tab> tabs = EnumSet.of(ALL);
    if (actor.grants().stream().anyMatch(grant -> grant.role() != Role.INTAKE_OPERATOR)) {
      tabs.add(OVERDUE);
    }
    if (actor.has(Role.NATIONAL_ADMIN)) {
      tabs.addAll(EnumSet.of(TO_VERIFY, TO_ARBITRATE, WAITING));
    }
    if (actor.has(Role.INSTITUTION_ADMIN)) {
      tabs.addAll(EnumSet.of(TO_VERIFY, TO_ANSWER, WAITING));
    }
    if (actor.has(Role.LIAISON_OFFICER)) {
      tabs.addAll(EnumSet.of(TO_ANSWER, WAITING));
    }
    return List.copyOf(tabs);
  }

  /// The tab that an address asks for, if the officer has it; else their first.
  public static Tab choose(String asked, Actor actor) {
    var tabs = of(actor);
    return tabs.stream()
        .filter(tab -> tab.address.equals(asked))
        .findFirst()
        .orElse(tabs.getFirst());
  }
}
