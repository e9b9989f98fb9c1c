package io.danvan.platform.inbox;

import java.sql.SQLException;

/**
 * A failure as it may stand in a log: kinds, states and places, but no message, because messages of
 * failures repeat what the event says.
 */
final class QuietFailure extends Exception {
  private static final long serialVersionUID = 1L;

  private QuietFailure(Throwable failure) {
    super(kind(failure), failure.getCause() == null ? null : of(failure.getCause()), false, true);
    setStackTrace(failure.getStackTrace());
  }

  static QuietFailure of(Throwable failure) {
    return new QuietFailure(failure);
  }

  /** The failure's kind, and its state if it is the database's. */
  static String kind(Throwable failure) {
    String name = failure.getClass().getSimpleName();
    return failure instanceof SQLException refused ? name + " " + refused.getSQLState() : name;
  }
}
