package io.danvan.taskboard.board;

import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.meeting.Meeting;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** The meetings that everybody may know of, for those who have not signed in. */
public interface PublicMeetings {
  /**
   * Those that these organisations hold from one day to another, both included.
   *
   * @param limit how many at most, the earliest first
   */
  List<Meeting> of(Collection<OrganisationId> hosts, LocalDate from, LocalDate to, int limit);
}
