package io.danvan.coordination.meeting;

/** Knows at which meetings something was raised. */
@FunctionalInterface
public interface MattersRaised {
  /** Whether something was raised at a meeting. */
  boolean at(MeetingId meeting);
}
