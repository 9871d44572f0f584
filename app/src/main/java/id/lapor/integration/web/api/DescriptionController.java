package id.lapor.integration.web.api;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Tells programs what the API can do.
@RestController
class DescriptionController {

  private final Description description;

  DescriptionController(Description description) {
    this.description = description;
  }

  @GetMapping("/api/v1/openapi.json")
  ResponseEntity<byte[]> openApi() {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
        .header("Access-Control-Allow-Origin", "*")
        .body(description.json());
  }
}
