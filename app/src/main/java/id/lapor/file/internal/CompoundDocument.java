package id.lapor.file.internal;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// The old binary office format (MS-CFB): which program wrote it, by the names of its streams.
/// Files with macros are not taken.
final class CompoundDocument {

  private static final int HEADER_BYTES = 512;
  private static final int ENTRY_BYTES = 128;
  private static final int NAME_BYTES = 64;
  private static final int MAX_SECTORS = 4096;
  private static final Set<String> MACROS =
      Set.of("_VBA_PROJECT", "_VBA_PROJECT_CUR", "VBA", "Macros");

  private CompoundDocument() {}

  static Optional<FileType> type(Path content) throws IOException {
    try (var file = new RandomAccessFile(content.toFile(), "r")) {
      var names = streamNames(file);
      if (names.stream().anyMatch(MACROS::contains)) {
        return Optional.empty();
      } else if (names.contains("WordDocument")) {
        return Optional.of(FileType.DOC);
      } else if (names.contains("Workbook") || names.contains("Book")) {
        return Optional.of(FileType.XLS);
      }
      return Optional.empty();
    }
  }

  /// The names in the directory, whose sectors are chained in the allocation table (MS-CFB 2.2,
  /// 2.3, 2.6.1).
  private static Set<String> streamNames(RandomAccessFile file) throws IOException {
    var names = new HashSet<String>();
    var header = read(file, 0, HEADER_BYTES);
    int shift = header.getShort(30);
    if (shift != 9 && shift != 12) {
      return names;
    }
    int sectorBytes = 1 << shift;
    int sector = header.getInt(48);
    var seen = new HashSet<Integer>();
    while (sector >= 0 && seen.size() < MAX_SECTORS && seen.add(sector)) {
      var directory = read(file, (sector + 1L) << shift, sectorBytes);
      for (int entry = 0; entry < sectorBytes; entry += ENTRY_BYTES) {
        int length = Math.clamp(directory.getShort(entry + NAME_BYTES) - 2, 0, NAME_BYTES);
        names.add(
            new String(
                directory.array(),
                directory.arrayOffset() + entry,
                length,
                StandardCharsets.UTF_16LE));
      }
      sector = next(file, header, sector, shift);
    }
    return names;
  }

  /// The sector after one. The header lists the first 109 table sectors, enough for 6.8 MB with
  /// small sectors; the directory of a larger file that starts beyond is read up to there.
  private static int next(RandomAccessFile file, ByteBuffer header, int sector, int shift)
      throws IOException {
    int perTable = (1 << shift) / Integer.BYTES;
    int table = sector / perTable;
    if (table >= 109) {
      return -1;
    }
    long at =
        ((header.getInt(76 + table * Integer.BYTES) + 1L) << shift)
            + (long) (sector % perTable) * Integer.BYTES;
    return read(file, at, Integer.BYTES).getInt(0);
  }

  private static ByteBuffer read(RandomAccessFile file, long at, int length) throws IOException {
    var bytes = new byte[length];
    if (at >= 0 && at < file.length()) {
      file.seek(at);
      int filled = 0;
      while (filled < length) {
        int read = file.read(bytes, filled, length - filled);
        if (read < 0) {
          break;
        }
        filled += read;
      }
    }
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
