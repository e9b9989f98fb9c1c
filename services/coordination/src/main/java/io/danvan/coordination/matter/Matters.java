package io.danvan.coordination.matter;

import io.danvan.coordination.meeting.MeetingId;
import java.util.List;

/** What was raised at the meetings that this service knows, own and foreign alike. */
public interface Matters {
  /** What was raised at a meeting; empty if nothing was, or nothing of it has arrived. */
  MattersRecord find(MeetingId meeting);

  /**
   * Keeps what was raised at a meeting from changing until the transaction ends; then tells all of
   * it. Whoever needs the meeting too locks that before.
   */
  MattersRecord lock(MeetingId meeting);

  /** Writes what was decided, in the transaction that locked it. */
  void append(List<? extends MatterEvent> events, MattersRecord on);
}
