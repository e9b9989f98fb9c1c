package io.danvan.coordination.common;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A due date with all that came before it: an extension hides nothing.
 *
 * @param history the original one first, the one in force last; never empty
 */
public record Dues(List<Due> history) {
  /**
   * A due date.
   *
   * @param version the version of the asker's or lead's stream that set it
   * @param since when that was recorded
   * @param reason why it was moved; none for the original one
   */
  public record Due(LocalDate date, long version, Instant since, @Nullable FreeText reason) {}

  /** Refuses an empty history. */
  public Dues {
    history = List.copyOf(history);
    if (history.isEmpty()) {
      throw new IllegalArgumentException("a due date has at least the original one");
    }
  }

  /** The due date that was set first. */
  public static Dues original(LocalDate date, Recorded<?> setBy) {
    return new Dues(List.of(new Due(date, setBy.version(), setBy.at(), null)));
  }

  /** With a due date that takes the place of the one in force. */
  public Dues moved(LocalDate date, Recorded<?> movedBy, FreeText reason) {
    Due due = new Due(date, movedBy.version(), movedBy.at(), reason);
    return new Dues(Stream.concat(history.stream(), Stream.of(due)).toList());
  }

  /** The last day as it was first asked. */
  public LocalDate first() {
    return history.getFirst().date();
  }

  /** The last day in force. */
  public LocalDate current() {
    return inForce().date();
  }

  /** The one in force. */
  public Due inForce() {
    return history.getLast();
  }
}
