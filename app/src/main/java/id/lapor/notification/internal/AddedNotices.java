package id.lapor.notification.internal;

import java.util.ArrayList;
import java.util.List;

/// The notices that a batch of messages makes, to be written by one statement.
final class AddedNotices {

  /// A notice for an account.
  record Entry(Message message, long accountId, boolean toOfficer) {}

  private final List<Entry> entries = new ArrayList<>();

  void add(Message message, long accountId, boolean toOfficer) {
    entries.add(new Entry(message, accountId, toOfficer));
  }

  List<Entry> entries() {
    return entries;
  }
}
