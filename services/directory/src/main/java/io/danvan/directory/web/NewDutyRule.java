package io.danvan.directory.web;

import io.danvan.coordination.directory.DutyKind;
import io.danvan.coordination.directory.DutyOffice;
import io.danvan.coordination.directory.DutyPeriod;
import io.danvan.coordination.directory.DutyRule;
import io.danvan.coordination.directory.DutyRuleId;
import io.danvan.coordination.directory.ExplanationLimit;
import io.danvan.coordination.directory.PartPeriod;
import io.danvan.coordination.directory.UnitLevel;
import io.danvan.platform.refusal.Refused;
import io.danvan.platform.web.WebRefusals;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Schema(name = "NewDutyRule", description = "A rule as it stands from now on.")
record NewDutyRule(
    DutyKind duty,
    @Schema(description = "Who owes it, in each unit of the level.") DutyOffice office,
    UnitLevel level,
    @Schema(description = "How many times in each period, 1 to 31.", example = "2") int times,
    DutyPeriod period,
    @Schema(description = "What is owed of a period of which rule or office were in force in part.")
        PartPeriod partPeriod,
    @Schema(description = "Calendar days by which it must be announced before.", example = "7")
        @Nullable Integer noticeDays,
    @Schema(description = "Calendar days within which results must be announced.", example = "10")
        @Nullable Integer resultDays,
    @Schema(
            description = "The act and article, up to 200 characters.",
            example = "Luật 136/2025/QH15")
        String basis,
    @Schema(description = "Whether it was found in a published source.") boolean verified,
    @Schema(description = "First day.", example = "2031-07-01") LocalDate validFrom,
    @Schema(description = "Last day; absent while no end is known.") @Nullable LocalDate lastDay,
    @Schema(
            description =
                "Until when a term may be explained; absent if only up to its last day, on which"
                    + " the period then closes.")
        JsonDutyRule.@Nullable Explanation explanation) {
  private static final int MOST_TIMES = 31;
  private static final int LONGEST_LIMIT = 366;

  DutyRule rule(UUID id) {
    require("duty", duty != DutyKind.UNKNOWN);
    require("office", office != DutyOffice.UNKNOWN);
    require("level", level != UnitLevel.UNKNOWN && level != UnitLevel.NATION);
    require("times", times >= 1 && times <= MOST_TIMES);
    require("period", period != DutyPeriod.UNKNOWN);
    require("partPeriod", partPeriod != PartPeriod.UNKNOWN);
    require("noticeDays", isLimit(noticeDays));
    require("resultDays", isLimit(resultDays));
    require("lastDay", lastDay == null || !lastDay.isBefore(validFrom));
    return new DutyRule(
        new DutyRuleId(id),
        duty,
        office,
        level,
        times,
        period,
        partPeriod,
        noticeDays,
        resultDays,
        OfficialText.of("basis", basis),
        verified,
        validFrom,
        lastDay,
        limit());
  }

  private @Nullable ExplanationLimit limit() {
    if (explanation == null) {
      return null;
    }
    require("explanation", isLimit(explanation.workingDays()));
    return new ExplanationLimit(
        explanation.workingDays(),
        OfficialText.of("explanation", explanation.basis()),
        explanation.verified());
  }

  private static boolean isLimit(@Nullable Integer days) {
    return days == null || days >= 1 && days <= LONGEST_LIMIT;
  }

  private static void require(String field, boolean met) {
    if (!met) {
      throw new Refused(WebRefusals.invalidField(field));
    }
  }
}
