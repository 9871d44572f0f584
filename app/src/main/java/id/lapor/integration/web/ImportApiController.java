package id.lapor.integration.web;

import id.lapor.integration.internal.ImportRun;
import id.lapor.integration.internal.ImportToken;
import id.lapor.integration.internal.LaporImports;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/// Where `bin/import-lapor` sends a file and asks how far it is, with the token of the data folder.
@RestController
@RequestMapping("/api/v1/imports")
class ImportApiController {

  private final LaporImports imports;
  private final ImportToken token;
  private final ResultFile results;

  ImportApiController(LaporImports imports, ImportToken token, ResultFile results) {
    this.imports = imports;
    this.token = token;
    this.results = results;
  }

  /// An import as programs read it.
  record Run(
      long id,
      ImportRun.State state,
      ImportRun.@Nullable Fault fault,
      @Nullable String faultDetail,
      int added,
      int changed,
      int unchanged,
      int refused) {

    static Run of(ImportRun run) {
      return new Run(
          run.id(),
          run.state(),
          run.fault(),
          run.faultDetail(),
          run.added(),
          run.changed(),
          run.unchanged(),
          run.refused());
    }
  }

  @PostMapping
  @ResponseStatus(HttpStatus.ACCEPTED)
  Run accept(
      @RequestHeader(name = "Authorization", required = false) @Nullable String authorization,
      @RequestParam("file") MultipartFile file)
      throws IOException {
    check(authorization);
    long id =
        imports.accept(ImportController.name(file.getOriginalFilename()), file.getBytes(), null);
    return Run.of(run(id));
  }

  @GetMapping("/{id}")
  Run show(
      @RequestHeader(name = "Authorization", required = false) @Nullable String authorization,
      @PathVariable long id) {
    check(authorization);
    return Run.of(run(id));
  }

  @GetMapping("/{id}/result.csv")
  void download(
      @RequestHeader(name = "Authorization", required = false) @Nullable String authorization,
      @PathVariable long id,
      HttpServletResponse response)
      throws IOException {
    check(authorization);
    results.write(run(id), Locale.of("id"), response);
  }

  private void check(@Nullable String authorization) {
    if (!token.fits(authorization)) {
      throw new ResponseStatusException(HttpStatus.UNAUTHORIZED);
    }
  }

  private ImportRun run(long id) {
    return imports.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
