package io.danvan.coordination.standing;

import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.common.PositionId;
import io.danvan.coordination.common.UnitId;
import io.danvan.coordination.directory.Ladder;
import io.danvan.coordination.directory.WorkingCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The directory as decisions see it: one consistent view for the length of a decision. */
public interface OrganisationViews {
  /** The organisation, unless it is unknown. */
  Optional<OrganisationView> find(OrganisationId organisation);

  /** Whether the organisation has this position. */
  boolean has(OrganisationId organisation, PositionId position);

  /** Whether there is this unit. */
  boolean has(UnitId unit);

  /** On which days offices work. */
  WorkingCalendar calendar();

  /** The ladder by which what is due on a day climbs, if there is one. */
  Optional<Ladder> ladder(LocalDate due);

  /** The bodies of exactly this unit, at most one of each kind. */
  List<OrganisationView> bodiesOf(UnitId unit);
}
