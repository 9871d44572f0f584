package id.lapor.portal.web;

import id.lapor.file.FileOutcome;
import id.lapor.file.Files;
import id.lapor.file.StoredFile;
import id.lapor.identity.Limits;
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
/// What one address may hand in is limited, so that nobody fills the disk with files of no report.
@Component
class Uploads {

  /// How many files one message or report may carry here.
  static final int MOST = 10;

  private final Files files;
  private final Limits limits;

  Uploads(Files files, Limits limits) {
    this.files = files;
    this.limits = limits;
  }

  /// The files that are there now, the refusals added to `errors` at `field`.
  ///
  /// @param address of the network that they come from
  List<UUID> accept(
      List<UUID> before,
      List<MultipartFile> chosen,
      String address,
      String field,
      FormErrors errors,
      Ui ui) {
    var ids = new ArrayList<>(before);
    for (var file : chosen) {
      if (ids.size() >= MOST) {
        errors.add(
            field,
            ui.text(
                "portal.files.tooMany", MOST, Objects.toString(file.getOriginalFilename(), "")));
        continue;
      }
      if (!limits.allowFrom("upload-address", address)) {
        errors.add(field, ui.text("portal.files.limit"));
        break;
      }
      switch (accept(file)) {
        case FileOutcome.Accepted accepted -> ids.add(accepted.file().id());
        case FileOutcome.Refused refused ->
            errors.add(field, ui.text("file.refusal." + refused.reason(), refused.name()));
      }
    }
    return ids;
  }

  /// The files of these ids that are still there and belong to no report yet.
  List<StoredFile> list(List<UUID> ids) {
    return files.listFree(ids);
  }

  private FileOutcome accept(MultipartFile file) {
    try (var content = file.getInputStream()) {
      return files.accept(Objects.toString(file.getOriginalFilename(), ""), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
