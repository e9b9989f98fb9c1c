package io.danvan.coordination.matter.web;

import io.danvan.coordination.matter.MatterId;
import io.danvan.coordination.receipt.IssuedReceipt;
import java.util.List;

/**
 * What was written down, in the order in which it was sent, with the code of each receipt. A code
 * is told here only, and a repeated request is not told it again: whoever needs it asks for another
 * one.
 *
 * @param raised empty if the same record of an agency's system began them earlier
 */
record RaisedView(List<Raised> raised) {
  static RaisedView of(List<IssuedReceipt> receipts) {
    return new RaisedView(receipts.stream().map(Raised::of).toList());
  }

  /**
   * A matter that was written down.
   *
   * @param number its place among those of its meeting, from 1
   * @param receipt the code for whoever raised it
   */
  record Raised(MatterId matter, int number, String receipt) {
    static Raised of(IssuedReceipt issued) {
      return new Raised(issued.matter(), issued.number(), issued.code().grouped());
    }

    /** Leaves the secret out, because strings end up in logs and messages. */
    @Override
    public String toString() {
      return "Raised[" + matter + "]";
    }
  }
}
