package io.danvan.coordination.meeting;

import io.danvan.coordination.commitment.RequestEvent.Requested;
import java.util.List;

/**
 * What a command on a meeting comes to, all to be written together.
 *
 * @param requests the commitments that begin with it
 */
public record MeetingDecided(MeetingEvent event, List<Requested> requests) {
  /** Copies the requests. */
  public MeetingDecided {
    requests = List.copyOf(requests);
  }

  static MeetingDecided alone(MeetingEvent event) {
    return new MeetingDecided(event, List.of());
  }
}
