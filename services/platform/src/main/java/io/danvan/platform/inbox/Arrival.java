package io.danvan.platform.inbox;

import io.danvan.platform.event.RecordedEvent;
import io.danvan.platform.event.StreamId;

/** A message that was read, and what came of it. */
sealed interface Arrival {
  /** The message. */
  Message message();

  /** A message with an event in it. */
  record Readable(Message message, RecordedEvent event) implements Arrival {}

  /**
   * A message that cannot become part of its stream as it is.
   *
   * @param defect what is wrong with it
   * @param detail the same in words, for the operator
   */
  record Defective(Message message, ParkReason defect, String detail) implements Arrival {}

  /** The same message, found defective. */
  default Arrival as(ParkReason defect, String detail) {
    return new Defective(message(), defect, detail);
  }

  default StreamId stream() {
    return message().envelope().stream().id();
  }

  default String topic() {
    return message().envelope().stream().topic();
  }

  default Place place() {
    return message().place();
  }

  /** What is wrong with it in words; empty if nothing is. */
  default String detail() {
    return this instanceof Defective defective ? defective.detail() : "";
  }
}
