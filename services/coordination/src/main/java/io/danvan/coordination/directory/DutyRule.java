package io.danvan.coordination.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the law has offices do at least so many times in each period. Rules are data with the days
 * on which they are in force, so a change of the law needs no release.
 *
 * @param id the rule's identity for ever
 * @param duty what is owed
 * @param office who owes it, in each unit of the level
 * @param times how many times in each period, at least 1
 * @param partPeriod what is owed of a part of a period
 * @param noticeDays calendar days by which it must be announced before; none if the rule says none
 * @param resultDays calendar days within which results must be announced; none if the rule says
 *     none
 * @param basis the act and article
 * @param verified whether it was found in a published source; shown where it was not
 * @param validFrom its first day
 * @param lastDay its last day; none while no end is known
 * @param explanation until when a term may be explained; only up to its last day, if the rule says
 *     none
 */
public record DutyRule(
    DutyRuleId id,
    DutyKind duty,
    DutyOffice office,
    UnitLevel level,
    int times,
    DutyPeriod period,
    PartPeriod partPeriod,
    @Nullable Integer noticeDays,
    @Nullable Integer resultDays,
    String basis,
    boolean verified,
    LocalDate validFrom,
    @Nullable LocalDate lastDay,
    @Nullable ExplanationLimit explanation)
    implements Dated {
  /** Refuses a rule that asks for nothing, or ends before it begins. */
  public DutyRule {
    if (times < 1) {
      throw new IllegalArgumentException("A duty is owed at least once, not " + times + " times");
    }
    Dated.check(validFrom, lastDay);
  }

  /** Whether an office owes the same duty by both on some day. */
  public boolean overlaps(DutyRule other) {
    return duty == other.duty
        && office == other.office
        && level == other.level
        && isInForceWith(other);
  }
}
