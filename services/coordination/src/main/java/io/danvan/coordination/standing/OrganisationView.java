package io.danvan.coordination.standing;

import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.common.UnitId;
import io.danvan.coordination.directory.OrganisationKind;
import io.danvan.coordination.directory.UnitLevel;
import java.util.List;

/**
 * What standing and access depend on, of one organisation, at one moment.
 *
 * @param body whether it is its kind's body of the unit, not a department, police office or member
 *     organisation
 * @param superiors the organisations above it in its own kind, nearest first
 * @param unit the unit it works in
 * @param unitsAbove the units that contain that unit, nearest first
 */
public record OrganisationView(
    OrganisationId id,
    OrganisationKind kind,
    boolean body,
    List<OrganisationId> superiors,
    UnitId unit,
    UnitLevel level,
    List<UnitId> unitsAbove) {
  /** Copies the lists. */
  public OrganisationView {
    superiors = List.copyOf(superiors);
    unitsAbove = List.copyOf(unitsAbove);
  }

  /** Whether this is a Front committee that may ask the people what came of the other's work. */
  public boolean verifies(OrganisationView other) {
    return kind == OrganisationKind.FATHERLAND_FRONT
        && body
        && covers(other)
        && !id.equals(other.id);
  }

  /** Whether this organisation's unit is the other's, or contains it. */
  public boolean covers(OrganisationView other) {
    return unit.equals(other.unit) || other.unitsAbove.contains(unit);
  }
}
