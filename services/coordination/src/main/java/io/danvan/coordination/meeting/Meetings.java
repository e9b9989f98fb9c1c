package io.danvan.coordination.meeting;

import io.danvan.coordination.access.Classification;
import java.util.List;
import java.util.Optional;

/** The meetings that this service knows, own and foreign alike. */
public interface Meetings {
  /** The meeting of this id. */
  Optional<MeetingRecord> find(MeetingId id);

  /** Keeps a meeting from moving until the transaction ends; then tells all of it. */
  Optional<MeetingRecord> lock(MeetingId id);

  /** Writes new meetings, all of them in one step. */
  void begin(List<MeetingDecided> decided, Classification classification);

  /** Writes what was decided on a meeting, in the transaction that locked it. */
  void append(MeetingDecided decided, MeetingRecord on);

  /** A page of meetings, by day and id. */
  List<MeetingRecord> list(MeetingQuery query);
}
