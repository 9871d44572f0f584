package id.lapor.notification.internal;

import id.lapor.notification.internal.Message.Recipient;
import id.lapor.notification.internal.Message.Route;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The messages of a batch that are dealt with, by what became of them, so that each group is
/// recorded by one statement.
final class DoneMessages {

  /// What became of messages.
  ///
  /// @param state as in the table; DELETED for one-time codes that were sent
  record Group(State state, @Nullable Route route) {}

  enum State {
    SENT,
    KEPT,
    UNREACHABLE,
    OUTDATED,
    DELETED
  }

  private final Map<Group, List<Long>> groups = new HashMap<>();

  void sent(Message message, Route route) {
    boolean code = message.recipient() instanceof Recipient.Contact;
    add(code ? new Group(State.DELETED, null) : new Group(State.SENT, route), message);
  }

  void kept(Message message, Route route) {
    add(new Group(State.KEPT, route), message);
  }

  void unreachable(Message message) {
    add(new Group(State.UNREACHABLE, null), message);
  }

  void outdated(Message message) {
    add(new Group(State.OUTDATED, null), message);
  }

  /// The ids by group.
  Map<Group, List<Long>> groups() {
    return groups;
  }

  private void add(Group group, Message message) {
    groups.computeIfAbsent(group, key -> new ArrayList<>()).add(message.id());
  }
}
