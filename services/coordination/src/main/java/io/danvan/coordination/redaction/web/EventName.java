package io.danvan.coordination.redaction.web;

import io.danvan.coordination.redaction.EventPlace;
import io.danvan.platform.event.StreamId;
import io.danvan.platform.refusal.Refused;
import io.danvan.platform.web.WebRefusals;

/**
 * An event as requests and answers name it.
 *
 * @param stream the stream's id: a task's id, or a commitment's with {@code /request}, {@code
 *     /response} or {@code /remark/<organisation>}
 * @param version the event's version in it, as the timeline shows it
 */
public record EventName(String stream, long version) {
  static EventName of(EventPlace place) {
    return new EventName(place.stream().value(), place.version());
  }

  EventPlace place() {
    try {
      return new EventPlace(new StreamId(stream), version);
    } catch (IllegalArgumentException e) {
      throw new Refused(WebRefusals.invalidField("events"));
    }
  }
}
