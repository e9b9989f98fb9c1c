package io.danvan.platform.relay;

/** The moments at which a relay's death would be most inconvenient. */
enum FaultPoint {
  NONE,
  BEFORE_SEND,
  /** Kafka has the event, the relay does not know it yet. */
  BEFORE_ACKNOWLEDGEMENT,
  /** The relay knows that Kafka has the event, nothing is recorded and the slot does not know. */
  BEFORE_CHECKPOINT,
  /** The record is written and not committed. */
  IN_CHECKPOINT,
  /** The record is committed, the slot was not told. */
  BEFORE_STATUS
}
