package id.lapor.bench.load;

import java.util.List;

/// The calls of one report's life, in their order.
@SuppressWarnings("ImmutableEnumChecker") // the bytes are only compared
enum Call {
  SUBMIT("submit", "POST /reports", "SUBMITTED"),
  VERIFY("verify", "POST …/verification", "VERIFIED"),
  DISPOSE("dispose", "POST …/disposition", "DISPOSED"),
  DISPOSE_UNIT("dispose to unit", "POST …/disposition", "DISPOSED"),
  FOLLOW_UP("follow up", "POST …/follow-ups", "FOLLOWED_UP"),
  CLOSE("close", "POST …/closure", "CLOSED"),
  READ("read", "GET /reports/{number}", "CLOSED"),
  TIMELINE("timeline", "GET …/timeline", "");

  /// The shortest whole road: the institution's admin answers.
  static final List<Call> SHORTEST =
      List.of(SUBMIT, VERIFY, DISPOSE, FOLLOW_UP, CLOSE, READ, TIMELINE);

  /// The road over a unit, whose liaison officer answers.
  static final List<Call> OVER_UNIT = List.of(values());

  private final String label;
  private final String request;
  private final byte[] state;
  private final String event;

  Call(String label, String request, String state) {
    this.label = label;
    this.request = request;
    this.state = Template.bytes(state);
    this.event = state;
  }

  String label() {
    return label;
  }

  String request() {
    return request;
  }

  /// The state that the answer must tell; empty when it tells none.
  byte[] state() {
    return state;
  }

  /// The type of the history's event that the call makes; of those that write, the same word as
  /// the state.
  String event() {
    return event;
  }

  boolean writes() {
    return compareTo(READ) < 0;
  }

  int status() {
    return this == SUBMIT ? 201 : 200;
  }
}
