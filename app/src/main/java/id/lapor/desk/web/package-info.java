/// Pages of the workbench under `/meja`, and the index of administration at `/kelola`.
///
/// A page is put together from three panes: [id.lapor.desk.web.QueuePane],
/// [id.lapor.desk.web.ReportPane], [id.lapor.desk.web.ActionsPane]. An action is read from the
/// request into an [id.lapor.desk.web.ActionForm], planned by [id.lapor.desk.web.ActionPlans] and
/// carried out by [id.lapor.desk.web.ActionController].
@NullMarked
package id.lapor.desk.web;

import org.jspecify.annotations.NullMarked;
