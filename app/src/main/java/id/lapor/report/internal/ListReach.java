package id.lapor.report.internal;

/// How far is looked for one page of a list.
///
/// @param near how many reports of the list's order are looked at first
/// @param few how many reports with the same words, category and area are few enough to be fetched
///     all; each costs a look at its text and its row
/// @param far how many reports of the order are looked at in the end
/// @param farWithTexts the same where the text of each must be looked up
record ListReach(int near, int few, int far, int farWithTexts) {

  /// At a million reports `far` is some three weeks, so that closed ones are among them, too. Each
  /// number keeps a statement below some 20,000 pages of 8 KB.
  static final ListReach USUAL = new ListReach(1_000, 3_500, 16_000, 3_500);
}
