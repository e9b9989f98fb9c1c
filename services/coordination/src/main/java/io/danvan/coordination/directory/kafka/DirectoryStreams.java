package io.danvan.coordination.directory.kafka;

import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.common.UnitId;
import io.danvan.coordination.directory.DirectoryIds;
import io.danvan.coordination.directory.DutyRuleId;
import io.danvan.coordination.directory.LadderId;
import io.danvan.platform.event.Stream;
import io.danvan.platform.event.StreamId;
import io.danvan.schemas.Classification;
import io.danvan.schemas.Family;
import io.danvan.schemas.Owner;
import io.danvan.schemas.Topics;
import java.util.UUID;

/**
 * The directory's streams: one of each unit; one of each organisation, its positions included; one
 * of each duty rule, of each calendar year and of each escalation ladder.
 */
public final class DirectoryStreams {
  /** The topic of all units. */
  public static final String UNITS =
      Topics.name(Owner.DIRECTORY, Family.UNITS, Classification.PUBLIC);

  /** The topic of all organisations and their positions. */
  public static final String ORGANISATIONS =
      Topics.name(Owner.DIRECTORY, Family.ORGANISATIONS, Classification.PUBLIC);

  /** The topic of the duties of offices, of the calendar, and of the escalation ladders. */
  public static final String DUTIES =
      Topics.name(Owner.DIRECTORY, Family.DUTIES, Classification.PUBLIC);

  private DirectoryStreams() {}

  /** The stream of a unit. */
  public static Stream of(UnitId unit) {
    return stream(unit.value(), UNITS);
  }

  /** The stream of an organisation and its positions. */
  public static Stream of(OrganisationId organisation) {
    return stream(organisation.value(), ORGANISATIONS);
  }

  /** The stream of a duty rule. */
  public static Stream of(DutyRuleId rule) {
    return stream(rule.value(), DUTIES);
  }

  /** The stream of an escalation ladder. */
  public static Stream of(LadderId ladder) {
    return stream(ladder.value(), DUTIES);
  }

  /** The stream of a year's calendar. */
  public static Stream ofCalendar(int year) {
    return stream(DirectoryIds.calendar(year), DUTIES);
  }

  private static Stream stream(UUID id, String topic) {
    return new Stream(new StreamId(id.toString()), topic, id, Classification.PUBLIC);
  }
}
