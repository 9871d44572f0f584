package id.lapor.identity;

/// How many notices an account has not read; implemented by the module that keeps them, shown in
/// the page head.
public interface UnreadNotices {

  int count(long accountId);
}
