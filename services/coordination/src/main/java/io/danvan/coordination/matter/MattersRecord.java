package io.danvan.coordination.matter;

import io.danvan.coordination.common.Recorded;
import io.danvan.coordination.matter.MatterEvent.MatterRaised;
import io.danvan.coordination.meeting.MeetingId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * All that is known of what was raised at a meeting.
 *
 * @param events what it was folded from, in the order of their stream
 * @param matters in the order in which they were written down, also those that were taken back
 */
public record MattersRecord(
    MeetingId meeting, List<Recorded<MatterEvent>> events, List<Matter> matters) {
  /** From how many on their number is shown to those who may not know of each. */
  public static final int SHOWN_FROM = 5;

  /** Copies the lists. */
  public MattersRecord {
    events = List.copyOf(events);
    matters = List.copyOf(matters);
  }

  /** What these events, in the order of their stream, tell of a meeting. */
  public static MattersRecord of(MeetingId meeting, List<Recorded<MatterEvent>> events) {
    Map<MatterId, Matter> matters = new LinkedHashMap<>();
    for (Recorded<MatterEvent> recorded : events) {
      if (recorded.event() instanceof MatterRaised raised) {
        matters.put(raised.matter(), Matter.begin(recorded.as(raised), matters.size() + 1));
      } else {
        matters.computeIfPresent(recorded.event().matter(), (_, matter) -> matter.after(recorded));
      }
    }
    return new MattersRecord(meeting, events, List.copyOf(matters.values()));
  }

  /** The version of the stream; 0 before anything was raised. */
  public long version() {
    return events.isEmpty() ? 0 : events.getLast().version();
  }

  /** A matter, if it was raised at the meeting. */
  public Optional<Matter> find(MatterId id) {
    return matters.stream().filter(matter -> matter.id().equals(id)).findFirst();
  }

  /** How many were raised, without those written down by mistake. */
  public int count() {
    return Math.toIntExact(matters.stream().filter(matter -> !matter.takenBack()).count());
  }

  /**
   * How many were raised, for those who may not know of each: empty below {@link #SHOWN_FROM},
   * where a number may tell of one of them.
   */
  public OptionalInt countForOthers() {
    return count() < SHOWN_FROM ? OptionalInt.empty() : OptionalInt.of(count());
  }

  /** The types of the events about a matter that somebody has still to see. */
  List<String> changesSince(long version, MatterId id) {
    return events.stream()
        .filter(recorded -> recorded.version() > version)
        .filter(recorded -> recorded.event().matter().equals(id))
        .map(recorded -> recorded.event().getClass().getSimpleName())
        .toList();
  }
}
