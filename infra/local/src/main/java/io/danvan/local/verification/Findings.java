package io.danvan.local.verification;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the first difference, however many there are. Steps are made one after another, and what an
 * earlier one finds comes first; within a step it goes by {@link Difference#ORDER}.
 */
final class Findings {
  private @Nullable Difference first;
  private boolean decided;
  private long count;

  /** What follows belongs to the next step. */
  void nextStep() {
    decided = first != null;
  }

  void add(Difference difference) {
    count++;
    if (first == null || (!decided && Difference.ORDER.compare(difference, first) < 0)) {
      first = difference;
    }
  }

  Optional<Difference> first() {
    return Optional.ofNullable(first);
  }

  long count() {
    return count;
  }
}
