package io.danvan.taskboard.board;

import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.meeting.Meeting;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** The meetings that everybody may know of, for those who have not signed in. */
public interface PublicMeetings {
  /** How many are told of at most. */
  int MOST = 200;

  /** Those that these organisations hold from one day to another, both included, by day. */
  List<Meeting> ahead(Collection<OrganisationId> hosts, LocalDate from, LocalDate to);

  /** The same, the latest first. */
  List<Meeting> past(Collection<OrganisationId> hosts, LocalDate from, LocalDate to);

  /** All that an organisation ever held at which something was raised, by day. */
  List<Meeting> withMatters(OrganisationId host);
}
