package io.danvan.platform.inbox;

import java.sql.SQLException;
import java.util.Set;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells failures that pass by themselves from those that would come again. */
final class TransientFailures {
  /**
   * SQLSTATE classes: connection, rolled back to be tried again, resources, lock not available,
   * operator's intervention, system.
   */
  private static final Set<String> PASSING = Set.of("08", "40", "53", "55", "57", "58");

  private TransientFailures() {}

  /** Whether trying again, later and unchanged, may succeed. */
  static boolean includes(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (passes(cause)) {
        return true;
      }
    }
    return false;
  }

  private static boolean passes(Throwable failure) {
    return switch (failure) {
      case TransientDataAccessException _,
          RecoverableDataAccessException _,
          CannotCreateTransactionException _ ->
          true;
      case SQLException sql ->
          sql.getSQLState() == null || PASSING.contains(sql.getSQLState().substring(0, 2));
      default -> false;
    };
  }
}
