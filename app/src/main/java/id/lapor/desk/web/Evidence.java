package id.lapor.desk.web;

import id.lapor.file.FileOutcome;
import id.lapor.file.Files;
import id.lapor.file.StoredFile;
import id.lapor.identity.Limits;
import id.lapor.ui.FormErrors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/// Takes the files that come with a form. One that was accepted is not asked for again when the
/// form comes back. What one account may hand in is limited, so that a stolen one fills no disk.
@Component
class Evidence {

  private final Files files;
  private final Limits limits;

  Evidence(Files files, Limits limits) {
    this.files = files;
    this.limits = limits;
  }

  /// The files accepted earlier (`kept`), without those taken out, and those sent now.
  List<StoredFile> accept(
      @Nullable List<MultipartFile> sent, DeskCall call, String field, FormErrors errors) {
    var accepted = new ArrayList<>(files.listFree(call.fields().ids("kept")));
    if (sent == null) {
      return accepted;
    }
    for (var file : sent) {
      var name = file.getOriginalFilename();
      if (file.isEmpty() && (name == null || name.isEmpty())) {
        continue;
      }
      if (!limits.allow("upload-account", Long.toString(call.actor().signedIn()))) {
        errors.add(field, call.ui().text("desk.files.limit"));
        break;
      }
      switch (store(file, name)) {
        case FileOutcome.Accepted stored -> accepted.add(stored.file());
        case FileOutcome.Refused refused ->
            errors.add(field, call.ui().text("file.refusal." + refused.reason(), refused.name()));
      }
    }
    return accepted;
  }

  private FileOutcome store(MultipartFile file, @Nullable String name) {
    try (var content = file.getInputStream()) {
      return files.accept(name == null ? "" : name, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
