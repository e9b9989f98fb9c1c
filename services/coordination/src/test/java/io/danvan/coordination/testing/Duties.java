package io.danvan.coordination.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.danvan.coordination.directory.DutyKind;
import io.danvan.coordination.directory.DutyOffice;
import io.danvan.coordination.directory.DutyPeriod;
import io.danvan.coordination.directory.DutyRule;
import io.danvan.coordination.directory.DutyRuleId;
import io.danvan.coordination.directory.ExplanationLimit;
import io.danvan.coordination.directory.PartPeriod;
import io.danvan.coordination.directory.UnitLevel;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What the chairs and committees of the tests' country owe the people. */
public final class Duties {
  private static final LocalDate NEW_LAW = LocalDate.of(2026, 7, 1);

  /** Ten working days are left after a term. */
  private static final ExplanationLimit EXPLAINED = new ExplanationLimit(10, "Quy ước", false);

  /** The chair of a commune's committee receives citizens once a week until the new law. */
  public static final DutyRule WEEKLY =
      new DutyRule(
          id("weekly"),
          DutyKind.CITIZEN_RECEPTION,
          DutyOffice.PEOPLES_COMMITTEE_CHAIR,
          UnitLevel.COMMUNE,
          1,
          DutyPeriod.WEEK,
          PartPeriod.NONE,
          null,
          null,
          "Luật 42/2013/QH13",
          true,
          LocalDate.of(2014, 7, 1),
          NEW_LAW.minusDays(1),
          EXPLAINED);

  /** And twice a month since. */
  public static final DutyRule TWICE_A_MONTH =
      new DutyRule(
          id("twice a month"),
          DutyKind.CITIZEN_RECEPTION,
          DutyOffice.PEOPLES_COMMITTEE_CHAIR,
          UnitLevel.COMMUNE,
          2,
          DutyPeriod.MONTH,
          PartPeriod.BY_DAYS_ROUNDED_DOWN,
          null,
          null,
          "Luật 136/2025/QH15",
          true,
          NEW_LAW,
          null,
          EXPLAINED);

  /** The chair of a province's committee receives citizens once a month. */
  public static final DutyRule OF_THE_PROVINCE =
      new DutyRule(
          id("province"),
          DutyKind.CITIZEN_RECEPTION,
          DutyOffice.PEOPLES_COMMITTEE_CHAIR,
          UnitLevel.PROVINCE,
          1,
          DutyPeriod.MONTH,
          PartPeriod.BY_DAYS_ROUNDED_DOWN,
          null,
          null,
          "Luật 42/2013/QH13",
          false,
          LocalDate.of(2014, 7, 1),
          null,
          EXPLAINED);

  /** A commune's committee holds a dialogue every year. */
  public static final DutyRule DIALOGUE =
      new DutyRule(
          id("dialogue"),
          DutyKind.DIALOGUE,
          DutyOffice.PEOPLES_COMMITTEE,
          UnitLevel.COMMUNE,
          1,
          DutyPeriod.YEAR,
          PartPeriod.IN_FULL,
          7,
          10,
          "Luật 72/2025/QH15",
          false,
          LocalDate.of(2025, 7, 1),
          null,
          EXPLAINED);

  static final List<DutyRule> ALL = List.of(WEEKLY, TWICE_A_MONTH, OF_THE_PROVINCE, DIALOGUE);

  private Duties() {}

  private static DutyRuleId id(String name) {
    return new DutyRuleId(UUID.nameUUIDFromBytes(name.getBytes(UTF_8)));
  }
}
