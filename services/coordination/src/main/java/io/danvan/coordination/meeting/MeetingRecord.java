package io.danvan.coordination.meeting;

import io.danvan.coordination.access.Classification;
import io.danvan.coordination.access.Dossier;
import io.danvan.coordination.common.Recorded;
import java.util.List;

/**
 * All that this service has of a meeting.
 *
 * @param classification who may read it
 * @param events what it was folded from, in the order of its stream
 */
public record MeetingRecord(
    Meeting meeting, Classification classification, List<Recorded<MeetingEvent>> events) {
  /** Copies the events. */
  public MeetingRecord {
    events = List.copyOf(events);
  }

  /** The meeting as far as access depends on it. */
  public Dossier dossier() {
    return new Dossier(classification, meeting.participants());
  }

  /**
   * The classification of what comes out of it. A schedule is for everybody; what is asked of whom
   * afterwards, and why, is for those who work on it.
   */
  public Classification ofConclusions() {
    return classification == Classification.PUBLIC ? Classification.COORDINATION : classification;
  }

  /** The types of the events that somebody has still to see who had seen this version. */
  List<String> changesSince(long version) {
    return events.stream()
        .filter(recorded -> recorded.version() > version)
        .map(recorded -> recorded.event().getClass().getSimpleName())
        .toList();
  }
}
