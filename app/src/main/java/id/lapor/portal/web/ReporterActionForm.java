package id.lapor.portal.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/// What a reporter sends from the report page.
///
/// @param expectedVersion the version of the report that was read
/// @param kept ids of files that an earlier try has already uploaded
public record ReporterActionForm(
    @Nullable Integer expectedVersion,
    @Nullable String text,
    @Nullable Integer rating,
    @Nullable List<MultipartFile> upload,
    @Nullable List<UUID> kept) {

  /// The text, empty when none.
  public String words() {
    return text == null ? "" : text;
  }

  List<UUID> keptFiles() {
    return kept == null ? List.of() : kept;
  }

  List<MultipartFile> chosen() {
    return upload == null
        ? List.of()
        : upload.stream()
            .filter(
                file -> file.getOriginalFilename() != null && !file.getOriginalFilename().isEmpty())
            .toList();
  }
}
