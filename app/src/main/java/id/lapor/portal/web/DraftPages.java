package id.lapor.portal.web;

import id.lapor.portal.internal.Draft;
import id.lapor.portal.internal.Drafts;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/// What every step does first: find the draft, or say kindly that it is sent or gone.
final class DraftPages {

  private static final Logger log = LoggerFactory.getLogger(DraftPages.class);

  private DraftPages() {}

  /// One step with its draft.
  interface Step {
    String show(Draft draft);
  }

  static String open(Drafts drafts, UUID id, Step step) {
    var draft = drafts.find(id);
    if (draft.isEmpty()) {
      return "portal/submitGone";
    }
    if (draft.get().sentAt() != null) {
      return "redirect:/lapor/" + id + "/tanda-terima";
    }
    return step.show(draft.get());
  }

  /// Saves, or shows the same page again with what was typed when the database cannot be reached.
  static String orAgain(Supplier<String> save, Supplier<String> again) {
    try {
      return save.get();
    } catch (DataAccessResourceFailureException
        | CannotCreateTransactionException
        | TransactionSystemException e) {
      log.error("A step of a report could not be saved", e);
      return again.get();
    }
  }
}
