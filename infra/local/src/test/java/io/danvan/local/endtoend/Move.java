package io.danvan.local.endtoend;

import java.util.Map;

/** What an office does about a part, from its card. */
record Move(String action, Side side, String event, Map<String, String> fields) {
  /** Whose stream it goes to. */
  enum Side {
    REQUEST,
    RESPONSE
  }

  static Move accept() {
    return new Move("accept", Side.RESPONSE, "Accepted", Map.of());
  }

  static Move report(int percent) {
    return new Move(
        "report-progress",
        Side.RESPONSE,
        "ProgressReported",
        Map.of(
            "percent",
            String.valueOf(percent),
            "text",
            "Đã tổ chức gặp gỡ, đối thoại tại các bản"));
  }

  static Move fulfil() {
    return new Move(
        "fulfil",
        Side.RESPONSE,
        "Fulfilled",
        Map.of("result", "Đã hoàn thành, nhân dân các bản đồng thuận"));
  }

  /** What nobody does: the asker's service takes the ladder's next step. */
  static Move escalate() {
    return new Move("escalate", Side.REQUEST, "Escalated", Map.of());
  }

  static Move confirm() {
    return new Move("confirm", Side.REQUEST, "Confirmed", Map.of());
  }
}
