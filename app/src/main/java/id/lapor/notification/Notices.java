package id.lapor.notification;

import id.lapor.identity.UnreadNotices;
import id.lapor.kernel.Slice;
import org.jspecify.annotations.Nullable;

/// The door to what accounts read in the program itself.
public interface Notices extends UnreadNotices {

  /// The largest number that [#countUnread] answers; it reads no more rows than that.
  int MOST_COUNTED = 99;

  /// How many notices the account has not read, at most [#MOST_COUNTED].
  int countUnread(long accountId);

  @Override
  default int count(long accountId) {
    return countUnread(accountId);
  }

  /// The notices of an account, newest first.
  Slice<Notice> list(long accountId, @Nullable String cursor, int limit);

  /// Marks what the account has as read, up to a notice that it saw; later ones stay unread.
  void markRead(long accountId, long lastSeen);
}
