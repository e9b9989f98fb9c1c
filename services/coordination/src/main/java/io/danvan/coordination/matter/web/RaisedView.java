package io.danvan.coordination.matter.web;

import io.danvan.coordination.matter.MatterId;
import io.danvan.coordination.receipt.ReceiptCode;
import java.util.List;
import java.util.Map;

/**
 * What was written down, in the order in which it was sent, with the code of each receipt. A code
 * is told here only, and a repeated request is not told it again: whoever needs it asks for another
 * one.
 *
 * @param raised empty if the same record of an agency's system began them earlier
 */
record RaisedView(List<Raised> raised) {
  static RaisedView of(Map<MatterId, ReceiptCode> receipts) {
    return new RaisedView(
        receipts.entrySet().stream()
            .map(each -> Raised.of(each.getKey(), each.getValue()))
            .toList());
  }

  /**
   * A matter that was written down.
   *
   * @param receipt the code for whoever raised it
   */
  record Raised(MatterId matter, String receipt) {
    static Raised of(MatterId matter, ReceiptCode receipt) {
      return new Raised(matter, receipt.grouped());
    }

    /** Leaves the secret out, because strings end up in logs and messages. */
    @Override
    public String toString() {
      return "Raised[" + matter + "]";
    }
  }
}
