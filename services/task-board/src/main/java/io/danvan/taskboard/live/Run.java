package io.danvan.taskboard.live;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Changes of one board without a gap. Immutable, and equal to itself only: all watchers of a board
 * are handed the same run, so what is made of it can be made once.
 */
public final class Run {
  private final List<Change> changes;

  /** Makes a run of changes; they must not be empty and their versions must be contiguous. */
  public Run(List<Change> changes) {
    this.changes = List.copyOf(changes);
    for (int i = 0; i < this.changes.size(); i++) {
      if (this.changes.get(i).version() != this.changes.getFirst().version() + i) {
        throw new IllegalArgumentException("Changes with a gap: " + changes);
      }
    }
  }

  /** The version that a reader must have for this run to follow. */
  public long from() {
    return changes.getFirst().version() - 1;
  }

  /** The version that a reader has after this run. */
  public long to() {
    return changes.getLast().version();
  }

  /** The changes in order. */
  public List<Change> changes() {
    return changes;
  }

  /** What is left of this run for a reader who already has a version inside it. */
  Run after(long version) {
    return version <= from() ? this : new Run(changes.subList((int) (version - from()), size()));
  }

  /** This run followed by the next one. */
  Run then(Run next) {
    List<Change> both = new ArrayList<>(changes);
    both.addAll(next.changes);
    return new Run(both);
  }

  /** One change a card: from where it was before the run to where it is after it. */
  public Collection<Change> net() {
    Map<UUID, Change> latest = new LinkedHashMap<>();
    for (Change change : changes) {
      latest.merge(
          change.card(),
          change,
          (old, recent) ->
              new Change(recent.version(), recent.card(), old.before(), recent.after()));
    }
    return latest.values();
  }

  private int size() {
    return changes.size();
  }
}
