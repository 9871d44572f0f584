package id.lapor.portal.web;

import id.lapor.file.FileOutcome;
import id.lapor.file.Files;
import id.lapor.file.StoredFile;
import id.lapor.ui.FormErrors;
import id.lapor.ui.Ui;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/// Takes in what people attach: the good files stay, each refused one is named with its reason.
@Component
class Uploads {

  /// How many files one message or report may carry here.
  static final int MOST = 10;

  private final Files files;

  Uploads(Files files) {
    this.files = files;
  }

  /// The files that are there now, the refusals added to `errors` at `field`.
  List<UUID> accept(
      List<UUID> before, List<MultipartFile> chosen, String field, FormErrors errors, Ui ui) {
    var ids = new ArrayList<>(before);
    for (var file : chosen) {
      if (ids.size() >= MOST) {
        errors.add(
            field,
            ui.text(
                "portal.files.tooMany", MOST, Objects.toString(file.getOriginalFilename(), "")));
        continue;
      }
      switch (accept(file)) {
        case FileOutcome.Accepted accepted -> ids.add(accepted.file().id());
        case FileOutcome.Refused refused ->
            errors.add(field, ui.text("file.refusal." + refused.reason(), refused.name()));
      }
    }
    return ids;
  }

  /// The files of these ids that are still there.
  List<StoredFile> list(List<UUID> ids) {
    return ids.isEmpty() ? List.of() : files.list(ids);
  }

  private FileOutcome accept(MultipartFile file) {
    try (var content = file.getInputStream()) {
      return files.accept(Objects.toString(file.getOriginalFilename(), ""), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
