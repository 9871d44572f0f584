package id.lapor.portal.web;

import id.lapor.portal.internal.HealthQuery;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Tells a balancer or a watchman whether this copy can do its work; says nothing else.
@RestController
class HealthController {

  private final HealthQuery health;

  HealthController(HealthQuery health) {
    this.health = health;
  }

  @GetMapping("/sehat")
  ResponseEntity<String> health() {
    boolean well = health.answers();
    return ResponseEntity.status(well ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
        .cacheControl(CacheControl.noStore())
        .body(well ? "sehat" : "tidak sehat");
  }
}
