package io.danvan.taskboard.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The latest changes of a board, in memory that does not grow. Not thread-safe. */
final class Ring {
  private final @Nullable Change[] slots;
  private long floor;
  private long head;

  /** An empty ring of a board that stands at a version. */
  Ring(int capacity, long head) {
    this.slots = new @Nullable Change[capacity];
    this.floor = head;
    this.head = head;
  }

  /** The version of the latest change. */
  long head() {
    return head;
  }

  /** Adds a run that follows the head, overwriting the oldest changes. */
  void add(Run run) {
    if (run.from() != head) {
      throw new IllegalArgumentException(
          "Ring at " + head + " cannot take a run from " + run.from());
    }
    for (Change change : run.changes()) {
      slots[slot(change.version())] = change;
    }
    head = run.to();
    floor = Math.max(floor, head - slots.length);
  }

  /** What follows a version: empty list if nothing does, no list if the ring has forgotten it. */
  Optional<List<Change>> since(long version) {
    if (version < floor) {
      return Optional.empty();
    }
    List<Change> missed = new ArrayList<>();
    for (long next = version + 1; next <= head; next++) {
      Change change = slots[slot(next)];
      if (change == null) {
        throw new IllegalStateException(
            "Ring has no change " + next + " between its floor and head");
      }
      missed.add(change);
    }
    return Optional.of(missed);
  }

  private int slot(long version) {
    return (int) (version % slots.length);
  }
}
