package id.lapor.file.internal;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;

/// Place, device and owner in the boxes of an MP4 or 3GP (ISO 14496-12, 8.10, 8.11). They become
/// free space of the same size, so that nothing else moves.
///
/// A track that is neither picture nor sound may hold the way somebody drove: with one, and in a
/// damaged file, something may be left.
final class MovieTraces {

  private static final int MAX_DEPTH = 6;
  private static final int MAX_BOXES = 10_000;
  private static final Set<String> TELLING = Set.of("udta", "meta", "uuid");
  private static final Set<String> CONTAINERS =
      Set.of("moov", "trak", "mdia", "minf", "edts", "moof", "traf", "mvex");
  private static final Set<String> TRACKS = Set.of("vide", "soun", "hint", "auxv");

  private final RandomAccessFile file;
  private int boxes;
  private boolean broken;
  private boolean otherTracks;

  private MovieTraces(RandomAccessFile file) {
    this.file = file;
  }

  static boolean remove(Path source, Path target) throws IOException {
    Traces.copy(source, target);
    try (var file = new RandomAccessFile(target.toFile(), "rw")) {
      var traces = new MovieTraces(file);
      traces.walk(0, file.length(), 0);
      return !traces.broken && !traces.otherTracks;
    }
  }

  private void walk(long from, long end, int depth) throws IOException {
    long at = from;
    while (at < end && !broken) {
      if (end - at < 8 || ++boxes > MAX_BOXES || depth > MAX_DEPTH) {
        broken = true;
        return;
      }
      file.seek(at);
      long size = file.readInt() & 0xffffffffL;
      var type = type();
      int head = 8;
      if (size == 1 && end - at >= 16) {
        size = file.readLong();
        head = 16;
      } else if (size == 0) {
        size = end - at;
      }
      if (size < head || size > end - at) {
        broken = true;
        return;
      }
      visit(type, at, head, size, depth);
      at += size;
    }
  }

  private void visit(String type, long at, int head, long size, int depth) throws IOException {
    if (TELLING.contains(type)) {
      free(at, head, size);
    } else if (CONTAINERS.contains(type)) {
      walk(at + head, at + size, depth + 1);
    } else if (type.equals("hdlr")) {
      handler(at + head, at + size);
    }
  }

  private void free(long at, int head, long size) throws IOException {
    file.seek(at + 4);
    file.write("free".getBytes(StandardCharsets.US_ASCII));
    file.seek(at + head);
    var zeros = new byte[64 * 1024];
    for (long left = size - head; left > 0; left -= zeros.length) {
      file.write(zeros, 0, (int) Math.min(left, zeros.length));
    }
  }

  /// What a track is, and the name its recorder gave it, which nobody needs.
  private void handler(long from, long end) throws IOException {
    if (end - from < 24) {
      broken = true;
      return;
    }
    file.seek(from + 8);
    otherTracks |= !TRACKS.contains(type());
    file.seek(from + 24);
    for (long left = end - from - 24; left > 0; left--) {
      file.write(0);
    }
  }

  private String type() throws IOException {
    var name = new byte[4];
    file.readFully(name);
    return new String(name, StandardCharsets.ISO_8859_1);
  }
}
