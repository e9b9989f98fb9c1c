package io.danvan.coordination.duty;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Days that follow each other.
 *
 * @param first the first of them
 * @param last the last of them, not before the first; none while no end is known
 */
public record Span(LocalDate first, @Nullable LocalDate last) {
  /** Refuses an end before the beginning. */
  public Span {
    if (last != null && last.isBefore(first)) {
      throw new IllegalArgumentException("Ends on " + last + ", begins on " + first);
    }
  }

  /** The days that belong to both; empty if none does. */
  public Optional<Span> and(Span other) {
    LocalDate from = first.isAfter(other.first) ? first : other.first;
    LocalDate to = earlier(last, other.last);
    return to != null && to.isBefore(from) ? Optional.empty() : Optional.of(new Span(from, to));
  }

  /** These days without others: what is left before them, and after. */
  List<Span> without(Span gone) {
    if (and(gone).isEmpty()) {
      return List.of(this);
    }
    List<Span> left = new ArrayList<>();
    if (first.isBefore(gone.first)) {
      left.add(new Span(first, gone.first.minusDays(1)));
    }
    if (gone.last != null && (last == null || last.isAfter(gone.last))) {
      left.add(new Span(gone.last.plusDays(1), last));
    }
    return left;
  }

  /**
   * How many days it has.
   *
   * @throws IllegalStateException if no end is known
   */
  long days() {
    if (last == null) {
      throw new IllegalStateException("No end of what begins on " + first);
    }
    return ChronoUnit.DAYS.between(first, last) + 1;
  }

  private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isBefore(other) ? one : other;
  }
}
