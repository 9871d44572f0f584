package id.lapor.file.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.UUID;

/// Where the content of files lies: a disk by default; an object store can take its place.
interface FileStorage {

  /// The two things kept of a file.
  enum Part {
    CONTENT,
    THUMBNAIL
  }

  /// A new empty file to write to before [#store], on the same disk where there is one.
  Path newTemp() throws IOException;

  /// Takes the temp file over. When it returns, the content outlives a power cut; when it throws,
  /// nothing is there.
  void store(UUID id, Part part, Path temp) throws IOException;

  /// The content of a part, to be closed by whoever reads it.
  ///
  /// @throws java.nio.file.NoSuchFileException when there is none
  InputStream open(UUID id, Part part) throws IOException;

  /// Removes all parts; nothing happens when there are none.
  void delete(UUID id) throws IOException;

  /// Removes temp files that an ended program left behind.
  void clearOldTemps() throws IOException;
}
