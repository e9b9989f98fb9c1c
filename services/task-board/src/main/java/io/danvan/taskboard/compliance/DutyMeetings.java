package io.danvan.taskboard.compliance;

import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.directory.DutyKind;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** The meetings that can meet a duty. */
public interface DutyMeetings {
  /** Those of these organisations and duties that count for one of these days, by day. */
  List<DutyMeeting> of(
      Set<DutyKind> duties, Collection<OrganisationId> organisations, LocalDate from, LocalDate to);
}
