package id.lapor.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// The door to attachments.
public interface Files {

  /// Checks and stores one file; images are re-encoded without metadata. It is swept after two days
  /// unless kept.
  FileOutcome accept(String name, InputStream content);

  /// Marks files as belonging to something, in the caller's transaction. A file once kept is never
  /// swept.
  void keep(Collection<UUID> ids);

  /// The files of these ids that belong to nothing yet, in the given order: those that may be
  /// attached. Inside a transaction they are locked until it ends, so that of two who attach the
  /// same file one gets it.
  List<StoredFile> listFree(List<UUID> ids);

  /// The files of these ids that exist, in the given order. The caller has found the ids in what
  /// the reader may see.
  List<StoredFile> list(List<UUID> ids);

  /// Opens a file's content; the caller has checked that the reader may see it, and closes it.
  ///
  /// @throws java.util.NoSuchElementException when there is none
  InputStream open(UUID id) throws IOException;

  /// Opens the thumbnail (JPEG, at most 480 px wide) of an image.
  ///
  /// @throws java.util.NoSuchElementException when there is none
  InputStream openThumbnail(UUID id) throws IOException;
}
