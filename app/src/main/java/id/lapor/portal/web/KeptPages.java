package id.lapor.portal.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.lapor.report.ReportChanged;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicIntegerArray;
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

  /// So many that paths hardly ever share one.
  private static final int COUNTERS = 1 << 14;

  /// @param drops how often pages of the path had been dropped when its drawing began
  private record Kept(KeptPage page, int drops) {}

  private final Cache<Address, Kept> pages =
      Caffeine.newBuilder()
          .maximumWeight(MOST_BYTES)
          .weigher((Address address, Kept kept) -> kept.page().weight())
          .expireAfterWrite(STALE)
          .build();
  private final ConcurrentHashMap<Address, Semaphore> drawing = new ConcurrentHashMap<>();
  private final AtomicIntegerArray drops = new AtomicIntegerArray(COUNTERS);
  private final Duration fresh;

  /// @param fresh how old a page may be; zero to keep none
  KeptPages(@Value("${lapor.public-pages.fresh}") Duration fresh) {
    this.fresh = fresh;
  }

  /// Whether pages are kept at all.
  boolean any() {
    return fresh.isPositive();
  }

  /// What a page is kept under: all that its looks depend on.
  record Address(String language, String path, @Nullable String query) {}

  /// A page that may be sent, or null when this request is to draw it and call [#keep] or
  /// [#forget], and [#drawn].
  @Nullable KeptPage findOrDraw(Address address, long now) {
    var kept = pages.getIfPresent(address);
    if (kept == null || kept.drops() != drops(address)) {
      return null;
    }
    if (now - kept.page().madeAt() < fresh.toNanos()) {
      return kept.page();
    }
    var turn = drawing.computeIfAbsent(address, name -> new Semaphore(1));
    return turn.tryAcquire() ? null : kept.page();
  }

  /// How often pages of this path, in any language and with any query, were dropped. A path may
  /// share its counter with another: then a page is drawn once more than it must.
  int drops(Address address) {
    return drops.get(counter(address.path()));
  }

  /// Keeps a page that was just drawn.
  ///
  /// @param dropsBefore the [#drops] when its drawing began: when there was one since, the page may
  ///     show what was true before it and is never found
  void keep(Address address, KeptPage page, int dropsBefore) {
    pages.put(address, new Kept(page, dropsBefore));
  }

  /// There is no page to keep at this address any more.
  void forget(Address address) {
    pages.invalidate(address);
  }

  /// The request that was to draw a page is done, with or without one to keep.
  void drawn(Address address) {
    drawing.remove(address);
  }

  @EventListener
  void drop(ReportChanged changed) {
    var path = ReportController.PATH + changed.after().number().digits();
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      drop(path);
      return;
    }
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            drop(path);
          }
        });
  }

  private void drop(String path) {
    drops.incrementAndGet(counter(path));
  }

  private static int counter(String path) {
    return Math.floorMod(path.hashCode(), COUNTERS);
  }
}
