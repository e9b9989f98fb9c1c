package io.danvan.taskboard.live;

import java.time.Duration;

/**
 * How much a hub holds and how fast it passes on.
 *
 * @param ring changes of a watched board kept in memory
 * @param queue runs that may wait for one watcher
 * @param burst changes handed on at once at most; who lacks more begins from a snapshot, which is
 *     smaller
 * @param crowd watchers of a board above which changes are gathered
 * @param crowdPace for how long they are then gathered
 * @param cards open cards above which a board shows counts only
 * @param countsPace for how long its changes are gathered
 * @param poll how often the heads are read, for what other instances wrote
 */
public record HubLimits(
    int ring,
    int queue,
    int burst,
    int crowd,
    Duration crowdPace,
    int cards,
    Duration countsPace,
    Duration poll) {
  /** The limits of the design: 500 watchers, 100 ms, 5,000 open cards, one second. */
  public static HubLimits standard() {
    return new HubLimits(
        1_024,
        64,
        256,
        500,
        Duration.ofMillis(100),
        5_000,
        Duration.ofSeconds(1),
        Duration.ofSeconds(1));
  }

  /** Tells whether a board with so many open cards shows counts only. */
  public boolean countsOnly(int open) {
    return open > cards;
  }

  Duration pace(int watchers, int open) {
    if (countsOnly(open)) {
      return countsPace;
    }
    return watchers > crowd ? crowdPace : Duration.ZERO;
  }
}
