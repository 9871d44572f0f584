package id.lapor.report;

/// The class an officer gives a complaint (Permendagri 8/2023 art. 1).
public enum ComplaintClass {
  /// Berkadar pengawasan: abuse of authority or breach of law by officials; always confidential.
  SUPERVISORY,
  /// Tidak berkadar pengawasan.
  NON_SUPERVISORY
}
