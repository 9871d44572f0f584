/// The rules in plain Java ([WorkingCalendar], [Policies], [DueDateRules], [DeadlineRules]) and the
/// stores behind them.
@NullMarked
package id.lapor.sla.internal;

import org.jspecify.annotations.NullMarked;
