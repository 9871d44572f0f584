package id.lapor.ui.web;

import id.lapor.ui.Assets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Serves the joined stylesheet and script; an address with an old hash gets the current content
/// for a short while.
@RestController
class AssetController {

  private final Assets assets;

  AssetController(Assets assets) {
    this.assets = assets;
  }

  @GetMapping("/aset/{hash}.css")
  ResponseEntity<byte[]> stylesheet(@PathVariable String hash) {
    return answer(assets.stylesheet(), hash, "text/css;charset=UTF-8");
  }

  @GetMapping("/aset/{hash}.js")
  ResponseEntity<byte[]> script(@PathVariable String hash) {
    return answer(assets.script(), hash, "text/javascript;charset=UTF-8");
  }

  private static ResponseEntity<byte[]> answer(Assets.Asset asset, String hash, String type) {
    boolean current = asset.address().contains(hash);
    var cache =
        current
            ? CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable()
            : CacheControl.maxAge(Duration.ofMinutes(1));
    return ResponseEntity.ok()
        .cacheControl(cache)
        .contentType(MediaType.parseMediaType(type))
        .body(asset.content());
  }
}
