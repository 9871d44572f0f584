package id.lapor.file.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapor.file.FileOutcome;
import id.lapor.file.Files;
import id.lapor.file.Samples;
import id.lapor.file.StoredFile;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

class FileResponsesTest {

  private static final StoredFile PHOTO =
      new StoredFile(new UUID(1, 1), "jalan rusak.jpg", "image/jpeg", 3, true, true);
  private static final StoredFile LETTER =
      new StoredFile(new UUID(1, 2), "surat \"é\".pdf", "application/pdf", 3, false, true);
  private static final StoredFile LOST =
      new StoredFile(new UUID(1, 3), "hilang.pdf", "application/pdf", 3, false, true);

  private final FileResponses responses = new FileResponses(new OneFile());

  @Test
  void onlyOurOwnPicturesAreShownInThePage() throws Exception {
    var photo = responses.content(PHOTO);
    assertThat(photo.getHeaders().getContentDisposition().isInline()).isTrue();
    var letter = responses.content(LETTER);
    assertThat(letter.getHeaders().getContentDisposition().isAttachment()).isTrue();
    assertThat(letter.getHeaders().getContentDisposition().getFilename())
        .isEqualTo("surat \"é\".pdf");
    for (var answer : List.of(photo, letter, responses.thumbnail(PHOTO))) {
      assertThat(answer.getHeaders().getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
      assertThat(answer.getHeaders().getFirst("Content-Security-Policy"))
          .isEqualTo("sandbox; default-src 'none'");
      assertThat(answer.getHeaders().getCacheControl()).contains("private");
    }
    assertThat(photo.getHeaders().getContentLength()).isEqualTo(3);
  }

  @Test
  void whatIsNotThereIsNotFound() throws Exception {
    assertThat(responses.thumbnail(LETTER).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    assertThat(responses.content(LOST).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
  }

  private static final class OneFile implements Files {

    @Override
    public FileOutcome accept(String name, InputStream content) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void keep(Collection<UUID> ids) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<StoredFile> listFree(List<UUID> ids) {
      return List.of();
    }

    @Override
    public List<StoredFile> list(List<UUID> ids) {
      return List.of();
    }

    @Override
    public InputStream open(UUID id) {
      if (id.equals(LOST.id())) {
        throw new NoSuchElementException();
      }
      return new ByteArrayInputStream(new byte[3]);
    }

    @Override
    public InputStream openThumbnail(UUID id) {
      return new ByteArrayInputStream(Samples.jpeg(2, 2));
    }
  }
}
