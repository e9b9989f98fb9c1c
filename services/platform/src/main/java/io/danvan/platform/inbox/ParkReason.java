package io.danvan.platform.inbox;

/** Why an event is parked. */
public enum ParkReason {
  /** An earlier event of the stream has not come yet; released by itself when it comes. */
  GAP(false),
  /** The stream has another event at this place: its service was restored to an older state. */
  FORK(true),
  /** Digest or hash do not cover what the message carries. */
  TAMPERED(true),
  /**
   * The topic is not the place for it: the writing organisation's kind is not the topic's owner,
   * its type is of another family, or its stream began in another topic.
   */
  WRONG_OWNER(true),
  /**
   * A type that this version of the service does not know; released by itself after the upgrade.
   */
  UNKNOWN_TYPE(false),
  /** The registry has no such schema; released by itself when it has. */
  UNKNOWN_SCHEMA(false),
  /** The value is no event of the type that the message names. */
  UNDECODABLE(true),
  /** Applying it failed, and would fail again. */
  FAILED(true),
  /** An earlier event of the stream is parked. */
  BEHIND(false);

  private final boolean alarming;

  ParkReason(boolean alarming) {
    this.alarming = alarming;
  }

  /** Whether the event cannot be the stream's own, so that the stream can go on without it. */
  boolean alien() {
    return this == FORK || this == TAMPERED || this == WRONG_OWNER;
  }

  /** Whether an operator must look at it, because it does not pass by itself. */
  boolean alarming() {
    return alarming;
  }
}
