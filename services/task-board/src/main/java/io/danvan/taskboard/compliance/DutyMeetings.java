package io.danvan.taskboard.compliance;

import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.directory.DutyKind;
import io.danvan.coordination.duty.DutyOutcome;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** The meetings that can meet a duty. */
public interface DutyMeetings {
  /** Those that are looked for, by the day that they count for. */
  List<DutyMeeting> of(Search search);

  /**
   * What is looked for.
   *
   * @param from the first day that they may count for
   * @param to the last
   */
  record Search(
      Set<DutyKind> duties,
      Collection<OrganisationId> organisations,
      LocalDate from,
      LocalDate to,
      Set<DutyOutcome> outcomes) {}
}
