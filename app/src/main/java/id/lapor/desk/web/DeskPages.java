package id.lapor.desk.web;

import id.lapor.desk.web.ActionsPane.Sent;
import id.lapor.report.Party;
import id.lapor.report.ReportView;
import id.lapor.report.Reports;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// Draws a report with the queue at its left and what can be done at its right.
@Component
class DeskPages {

  /// Key of the flash attribute that names a draft on the device which is no longer needed.
  static final String CLEARED = "cleared";

  /// As what nobody works at a desk.
  private static final Set<Party> NO_OFFICERS = EnumSet.of(Party.REPORTER, Party.PUBLIC);

  private final Reports reports;
  private final QueuePane queue;
  private final ReportPane report;
  private final ActionsPane actions;

  DeskPages(Reports reports, QueuePane queue, ReportPane report, ActionsPane actions) {
    this.reports = reports;
    this.queue = queue;
    this.report = report;
    this.actions = actions;
  }

  /// The report as the officer handles it.
  ///
  /// @throws NotOnThisDesk when there is none for them; a public report of others is none
  ReportView view(DeskCall call) {
    return reports
        .find(call.report(), call.actor())
        .filter(view -> call.actor().officer() && !NO_OFFICERS.contains(view.party()))
        .orElseThrow(NotOnThisDesk::new);
  }

  /// The page as it is opened.
  ModelAndView open(DeskCall call, @Nullable String cleared) {
    return draw(call, null, cleared, HttpStatus.OK);
  }

  /// The page with a form that came back.
  ModelAndView again(DeskCall call, Sent sent, HttpStatus status) {
    return draw(call, sent, null, status);
  }

  /// Where the officer goes after an action, found out before it: the next report of the queue,
  /// else the one before.
  ///
  /// @return an address; that of the list when the queue has nothing else
  String next(DeskCall call) {
    var slice = queue.read(call.address(), call.actor());
    var neighbours = queue.neighbours(call.address(), slice, call.report(), call.actor());
    if (neighbours.next() != null) {
      return neighbours.next();
    }
    return neighbours.previous() == null ? call.address().from(null).list() : neighbours.previous();
  }

  private ModelAndView draw(
      DeskCall call, @Nullable Sent sent, @Nullable String cleared, HttpStatus status) {
    var view = view(call);
    var ui = call.ui().in(report.zoneOf(view.report(), call.ui()));
    var slice = queue.read(call.address(), call.actor());
    var neighbours = queue.neighbours(call.address(), slice, call.report(), call.actor());
    var possible = actions.draw(view, call.address(), sent, ui);
    var page =
        new DeskPage(
            queue.draw(call.address(), slice, call.report(), call.actor(), ui),
            report.draw(view, call.address(), neighbours, ui),
            possible.none() && possible.unsent() == null ? null : possible,
            cleared);
    var drawn = new ModelAndView("desk/report", "page", page);
    drawn.addObject("ui", ui);
    drawn.setStatus(status);
    return drawn;
  }
}
