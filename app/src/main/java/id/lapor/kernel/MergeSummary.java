package id.lapor.kernel;

/// What came of merging a file of reference data: nothing is ever deleted by a merge.
public record MergeSummary(int added, int changed, int unchanged) {}
