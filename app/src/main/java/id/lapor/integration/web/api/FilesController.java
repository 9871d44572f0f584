package id.lapor.integration.web.api;

import id.lapor.file.FileOutcome;
import id.lapor.file.Files;
import id.lapor.file.StoredFile;
import id.lapor.integration.web.api.ReportDocument.Result;
import id.lapor.kernel.Actor;
import id.lapor.report.Action;
import id.lapor.report.Command;
import id.lapor.ui.Problem;
import id.lapor.ui.ProblemException;
import id.lapor.ui.ProblemException.Wrong;
import id.lapor.ui.Problems;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// Takes in photos and documents: beforehand, to be named in a submission, reply or follow-up; or
/// by the reporter straight onto a report.
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class FilesController {

  /// Most files of one message.
  private static final int MOST = 10;

  private final Files files;
  private final Actions actions;
  private final Call call;
  private final MessageSource messages;

  FilesController(Files files, Actions actions, Call call, MessageSource messages) {
    this.files = files;
    this.messages = messages;
    this.actions = actions;
    this.call = call;
  }

  /// A file that was taken in. It is thrown away after two days unless something names it.
  record Taken(UUID id, String name, String mediaType, long bytes) {}

  record TakenList(List<Taken> items) {}

  @PostMapping(path = "/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  TakenList take(@RequestParam("file") List<MultipartFile> sent, HttpServletRequest request)
      throws IOException {
    return new TakenList(
        accept(sent, request).stream()
            .map(file -> new Taken(file.id(), file.name(), file.mediaType(), file.bytes()))
            .toList());
  }

  @PostMapping(
      path = "/reports/{number}/attachments",
      consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ResponseEntity<Result> attach(
      @PathVariable String number,
      @RequestParam("file") List<MultipartFile> sent,
      @RequestParam(required = false) @Nullable String text,
      Actor actor,
      HttpServletRequest request)
      throws IOException {
    // Nothing is taken in for who may not reply.
    actions.require(Command.REPLY, number, actor, request);
    var ids = accept(sent, request).stream().map(StoredFile::id).toList();
    var words = Objects.requireNonNullElse(text, "").strip();
    var said =
        words.isEmpty()
            ? messages.getMessage(
                "integration.api.attached", new Object[] {ids.size()}, Problems.language(request))
            : words;
    return actions.carryOut(number, new Action.Reply(said, ids), "text", actor, request);
  }

  private List<StoredFile> accept(List<MultipartFile> sent, HttpServletRequest request)
      throws IOException {
    if (sent.size() > MOST) {
      throw new ProblemException(
          Problem.INVALID,
          List.of(new Wrong("file", "TOO_MANY_FILES", "report.refusal.TOO_MANY_FILES", List.of())));
    }
    var stored = new ArrayList<StoredFile>();
    var wrong = new ArrayList<Wrong>();
    for (var file : sent) {
      call.count("upload-address", request);
      try (var content = file.getInputStream()) {
        switch (files.accept(Objects.toString(file.getOriginalFilename(), ""), content)) {
          case FileOutcome.Accepted accepted -> stored.add(accepted.file());
          case FileOutcome.Refused refused ->
              wrong.add(
                  new Wrong(
                      "file",
                      refused.reason().name(),
                      "file.refusal." + refused.reason(),
                      List.of(refused.name())));
        }
      }
    }
    if (!wrong.isEmpty()) {
      throw new ProblemException(Problem.INVALID, wrong);
    }
    return stored;
  }
}
