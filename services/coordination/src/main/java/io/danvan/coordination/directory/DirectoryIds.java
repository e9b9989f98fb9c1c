package io.danvan.coordination.directory;

import io.danvan.coordination.common.NamedIds;
import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.common.PositionId;
import io.danvan.coordination.common.UnitId;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The identities of the records with which a directory begins.
 *
 * <p>They are name-based (UUID version 5, RFC 9562) so that every installation, the demonstration's
 * accounts and the tests agree on them without asking each other. A name contains the day from
 * which the record is valid: a code is re-used for another territory at the next reform, and would
 * then give the new unit the old one's identity. What is established later gets a new UUIDv7;
 * nothing may compute an id to find a record, except before the first import.
 */
public final class DirectoryIds {
  /** From this day the directory has records: communes work directly below provinces since then. */
  public static final LocalDate FOUNDED_ON = LocalDate.of(2025, 7, 1);

  /** The code that stands for the nation, where statistics have none. */
  public static final String NATION = "VN";

  private static final UUID NAMESPACE = NamedIds.namespace("directory.danvan.io");

  private DirectoryIds() {}

  /** The unit that bears this statistical code from this day on. */
  public static UnitId unit(String code, LocalDate validFrom) {
    return new UnitId(named("unit/" + code + "/" + validFrom));
  }

  /**
   * An organisation of a unit, by what it is there: a {@link #body} or a designation of its own.
   */
  public static OrganisationId organisation(UnitId unit, String designation, LocalDate validFrom) {
    return new OrganisationId(named("organisation/" + unit + "/" + designation + "/" + validFrom));
  }

  /** The one body of a kind that a unit of the founding day has, by the unit's code then. */
  public static OrganisationId body(OrganisationKind kind, String unitCode) {
    return organisation(unit(unitCode, FOUNDED_ON), kind.name(), FOUNDED_ON);
  }

  /** An organisation's first position of a role. */
  public static PositionId position(
      OrganisationId organisation, PositionRole role, LocalDate validFrom) {
    return new PositionId(named("position/" + organisation + "/" + role + "/" + validFrom));
  }

  /** A rule of the founding table, by its name there. */
  public static DutyRuleId dutyRule(String name) {
    return new DutyRuleId(named("duty-rule/" + name));
  }

  /** A ladder of the founding table, by its name there. */
  public static LadderId ladder(String name) {
    return new LadderId(named("ladder/" + name));
  }

  /** The stream of a year's calendar; a year is its own name, so this may always be computed. */
  public static UUID calendar(int year) {
    return named("calendar/" + year);
  }

  private static UUID named(String name) {
    return NamedIds.of(NAMESPACE, name);
  }
}
