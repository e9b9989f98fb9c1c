package io.danvan.taskboard.live;

/** What a watcher is told. */
public sealed interface Signal {
  /**
   * Changes that follow what the watcher has.
   *
   * @param run the changes
   */
  record Changed(Run run) implements Signal {}

  /** Nothing happened for as long as the watcher wanted to wait. */
  record Beat() implements Signal {}

  /** What the watcher has cannot be continued: it must fetch a snapshot. Nothing follows. */
  record Reset() implements Signal {}

  /** The board is no longer served here, or not to this watcher. Nothing follows. */
  record Ended() implements Signal {}
}
