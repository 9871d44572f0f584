package id.lapor.file;

/// What became of a file that was handed in.
public sealed interface FileOutcome {

  /// Stored.
  record Accepted(StoredFile file) implements FileOutcome {}

  /// Not stored.
  record Refused(String name, Reason reason) implements FileOutcome {}

  /// Why a file is not taken; shown as `file.refusal.…`.
  enum Reason {
    EMPTY,
    TOO_LARGE,
    /// More pixels than the limit, or an archive that unpacks to too much.
    TOO_MANY_PIXELS,
    TYPE_NOT_ALLOWED,
    /// It says to be an image and cannot be read as one.
    UNREADABLE,
    STORAGE_FULL
  }
}
