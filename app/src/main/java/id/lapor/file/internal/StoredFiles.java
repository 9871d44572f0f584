package id.lapor.file.internal;

import id.lapor.file.FileOutcome;
import id.lapor.file.FileOutcome.Accepted;
import id.lapor.file.FileOutcome.Reason;
import id.lapor.file.FileOutcome.Refused;
import id.lapor.file.Files;
import id.lapor.file.StoredFile;
import id.lapor.file.internal.FileStorage.Part;
import id.lapor.file.internal.Pictures.TooManyPixels;
import id.lapor.file.internal.Pictures.Unreadable;
import id.lapor.file.internal.TypeDetection.UnpacksTooMuch;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/// Takes files in: to a temp file first, checked and re-encoded there, then to the storage, then to
/// the table. A crash at any point leaves at worst a temp file, which the sweep removes.
@Service
class StoredFiles implements Files {

  /// Files about to be swept are no longer offered, so that nobody keeps one while it goes.
  private static final Duration OFFERED = FileSweep.UNKEPT_LIFE.minusHours(1);

  private final TypeDetection types;
  private final Pictures pictures;
  private final FileStorage storage;
  private final FileStore store;
  private final Clock clock;

  StoredFiles(
      TypeDetection types, Pictures pictures, FileStorage storage, FileStore store, Clock clock) {
    this.types = types;
    this.pictures = pictures;
    this.storage = storage;
    this.store = store;
    this.clock = clock;
  }

  @Override
  public FileOutcome accept(String name, InputStream content) {
    var clean = FileName.of(name);
    try (var intake = new Intake(storage)) {
      return switch (intake.receive(content)) {
        case 0 -> new Refused(clean.toString(), Reason.EMPTY);
        case Intake.TOO_MUCH -> new Refused(clean.toString(), Reason.TOO_LARGE);
        default -> check(clean, intake);
      };
    } catch (UnpacksTooMuch | TooManyPixels e) {
      return new Refused(clean.toString(), Reason.TOO_MANY_PIXELS);
    } catch (Unreadable e) {
      return new Refused(clean.toString(), Reason.UNREADABLE);
    } catch (IOException e) {
      LoggerFactory.getLogger(StoredFiles.class).error("The file storage takes nothing", e);
      return new Refused(clean.toString(), Reason.STORAGE_FULL);
    }
  }

  private FileOutcome check(FileName name, Intake intake)
      throws IOException, UnpacksTooMuch, TooManyPixels, Unreadable {
    var detected = types.detect(intake.content(), name);
    if (detected.isEmpty()) {
      return new Refused(name.toString(), Reason.TYPE_NOT_ALLOWED);
    }
    var type = detected.get();
    boolean cleaned = true;
    if (type.image()) {
      var picture = intake.another();
      type = pictures.reencode(intake.content(), type, picture, intake.thumbnail());
      intake.replaceContent(picture);
    } else {
      var bare = intake.another();
      cleaned = Traces.remove(intake.content(), type, bare);
      intake.replaceContent(bare);
    }
    return store(name.as(type), type, cleaned, intake);
  }

  private FileOutcome store(String name, FileType type, boolean cleaned, Intake intake)
      throws IOException {
    var now = clock.instant();
    var bytes = java.nio.file.Files.size(intake.content());
    var file =
        new StoredFile(TimeOrderedId.at(now), name, type.mediaType(), bytes, type.image(), cleaned);
    var sha256 = intake.sha256();
    boolean done = false;
    try {
      if (type.image()) {
        storage.store(file.id(), Part.THUMBNAIL, intake.thumbnail());
      }
      storage.store(file.id(), Part.CONTENT, intake.content());
      store.insert(file, sha256, now);
      done = true;
      return new Accepted(file);
    } finally {
      if (!done) {
        storage.delete(file.id());
      }
    }
  }

  @Override
  public void keep(Collection<UUID> ids) {
    if (!ids.isEmpty()) {
      store.keep(ids);
    }
  }

  @Override
  public List<StoredFile> listFree(List<UUID> ids) {
    return ids.isEmpty() ? List.of() : inOrder(ids, store.lockUnkept(ids, offeredSince()));
  }

  @Override
  public List<StoredFile> list(List<UUID> ids) {
    return ids.isEmpty() ? List.of() : inOrder(ids, store.list(ids, offeredSince()));
  }

  private Instant offeredSince() {
    return clock.instant().minus(OFFERED);
  }

  private static List<StoredFile> inOrder(List<UUID> ids, List<StoredFile> files) {
    Map<UUID, StoredFile> found =
        files.stream().collect(Collectors.toMap(StoredFile::id, Function.identity()));
    return ids.stream().distinct().filter(found::containsKey).map(found::get).toList();
  }

  @Override
  public InputStream open(UUID id) throws IOException {
    return open(id, Part.CONTENT);
  }

  @Override
  public InputStream openThumbnail(UUID id) throws IOException {
    return open(id, Part.THUMBNAIL);
  }

  private InputStream open(UUID id, Part part) throws IOException {
    try {
      return storage.open(id, part);
    } catch (NoSuchFileException e) {
      throw new NoSuchElementException("No file " + id + " (" + part + ")", e);
    }
  }
}
