package id.lapor.seed.internal;

import id.lapor.institution.Institution;
import id.lapor.institution.Institutions;
import id.lapor.report.ReportNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.function.IntFunction;

/// Everybody and everything that the plots of one seeding share.
///
/// @param numbers the number of a report by its index
/// @param reopenWithin how long after the end a reporter may open a report again
record Cast(
    Company company,
    Institutions institutions,
    Topics topics,
    IntFunction<ReportNumber> numbers,
    Duration reopenWithin) {

  ReportNumber numberOf(int index) {
    return numbers.apply(index);
  }

  Institution institution(long id) {
    return institutions.get(id);
  }

  boolean mayStillReopen(Instant ended, Instant at) {
    return at.isBefore(ended.plus(reopenWithin));
  }

  /// An institution that a story could be sent to by mistake: the province for a regency's matter,
  /// the regency for anybody else's.
  Institution astray(Story story) {
    var regency = story.spot().regency();
    var province = topics.government(String.valueOf(regency.parentCode()));
    return story.competent().equals(province) ? topics.government(regency.code()) : province;
  }

  /// How slow an institution is; 1 is average.
  static double slowness(Institution institution) {
    return Chance.of(institution.code().hashCode(), 0, "slowness").spread(1, 0.45);
  }
}
