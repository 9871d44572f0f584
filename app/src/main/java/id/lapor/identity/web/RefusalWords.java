package id.lapor.identity.web;

import id.lapor.identity.AccountRefusal;
import id.lapor.ui.FormErrors;
import id.lapor.ui.Ui;
import java.util.List;

/// Says a refusal at the field it belongs to.
final class RefusalWords {

  private RefusalWords() {}

  /// Adds the message of a refusal; the key is `identity.refusal.<NAME>`.
  static FormErrors add(FormErrors errors, AccountRefusal refusal, Ui ui) {
    return errors.add(refusal.field(), ui.text("identity.refusal." + refusal));
  }

  /// Adds each of them.
  static FormErrors add(FormErrors errors, List<AccountRefusal> refusals, Ui ui) {
    refusals.forEach(refusal -> add(errors, refusal, ui));
    return errors;
  }

  /// The same where the form has one field `contact` for e-mail or phone.
  static FormErrors addToContact(FormErrors errors, List<AccountRefusal> refusals, Ui ui) {
    refusals.forEach(refusal -> addToContact(errors, refusal, ui));
    return errors;
  }

  private static void addToContact(FormErrors errors, AccountRefusal refusal, Ui ui) {
    boolean contact =
        switch (refusal) {
          case EMAIL_UNREADABLE,
              PHONE_UNREADABLE,
              EMAIL_TAKEN,
              PHONE_TAKEN,
              PHONE_ABROAD,
              LOGIN_TAKEN ->
              true;
          default -> false;
        };
    if (contact) {
      errors.add("contact", ui.text("identity.refusal." + refusal));
    } else {
      add(errors, refusal, ui);
    }
  }
}
