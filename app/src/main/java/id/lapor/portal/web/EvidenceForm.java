package id.lapor.portal.web;

import id.lapor.portal.internal.Answers;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/// Step 3 as the browser sends it.
///
/// @param upload files chosen now
/// @param remove id of a file to take out again, from its button
/// @param stay the button that only uploads
record EvidenceForm(
    @Nullable String anonymous,
    @Nullable String confidential,
    @Nullable String name,
    @Nullable String email,
    @Nullable String phone,
    @Nullable List<MultipartFile> upload,
    @Nullable UUID remove,
    @Nullable String stay) {

  /// What was typed, with the files that are there.
  Answers.Evidence with(List<UUID> files) {
    return new Answers.Evidence(anonymous, confidential, name, email, phone, files);
  }

  /// The files chosen now; browsers send an empty part when none is.
  List<MultipartFile> chosen() {
    return upload == null
        ? List.of()
        : upload.stream()
            .filter(
                file -> file.getOriginalFilename() != null && !file.getOriginalFilename().isEmpty())
            .toList();
  }
}
