package id.lapor.portal.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.lapor.report.ReportChanged;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The public pages that were drawn in the last seconds (`lapor.public-pages.fresh`).
///
/// A report's page is dropped in this copy of the program when the report changes, so that whoever
/// acted sees it at once; lists, and pages in other copies, are at most so old.
@Component
class KeptPages {

  /// How old a page may be that is still sent while one request draws it anew.
  private static final Duration STALE = Duration.ofSeconds(10);

  private static final long MOST_BYTES = 64L << 20;

  private final Cache<String, KeptPage> pages =
      Caffeine.newBuilder()
          .maximumWeight(MOST_BYTES)
          .weigher((String key, KeptPage page) -> page.weight())
          .expireAfterWrite(STALE)
          .build();
  private final ConcurrentHashMap<String, Semaphore> drawing = new ConcurrentHashMap<>();
  private final Duration fresh;

  /// @param fresh how old a page may be; zero to keep none
  KeptPages(@Value("${lapor.public-pages.fresh}") Duration fresh) {
    this.fresh = fresh;
  }

  /// Whether pages are kept at all.
  boolean any() {
    return fresh.isPositive();
  }

  /// A page that may be sent, or null when this request is to draw it and call [#keep] or [#drawn].
  @Nullable KeptPage findOrDraw(String key, long now) {
    var page = pages.getIfPresent(key);
    if (page == null) {
      return null;
    }
    if (now - page.madeAt() < fresh.toNanos()) {
      return page;
    }
    var turn = drawing.computeIfAbsent(key, name -> new Semaphore(1));
    return turn.tryAcquire() ? null : page;
  }

  /// Keeps a page that was just drawn.
  void keep(String key, KeptPage page) {
    pages.put(key, page);
  }

  /// The request that was to draw a page is done, with or without one to keep.
  void drawn(String key) {
    drawing.remove(key);
  }

  @EventListener
  void drop(ReportChanged changed) {
    var prefix = ReportController.PATH + changed.after().number().digits();
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      dropAll(prefix);
      return;
    }
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            dropAll(prefix);
          }
        });
  }

  /// Drops a page in every language.
  private void dropAll(String path) {
    for (var language : PublicPages.LANGUAGES) {
      pages.invalidate(PublicPages.key(language, path, null));
    }
  }
}
