package io.danvan.taskboard.live;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The committed changes of the boards, as the hub reads what it lacks. */
public interface DeltaLog {
  /** Where the boards stand now; a board that is not kept any more is missing. */
  Map<Long, Head> heads(Collection<Long> boards);

  /**
   * The changes of a board above a version, in order, at most so many. They begin later than the
   * next version if the older ones were dropped.
   */
  List<Change> since(long board, long version, int limit);

  /** Keeps the boards' changes being recorded, because somebody watches. */
  void keep(Collection<Long> boards);

  /**
   * Where a board stands.
   *
   * @param position its generation and version
   * @param open the number of its open cards
   */
  record Head(Position position, int open) {}
}
