package io.danvan.directory.web;

import io.danvan.coordination.directory.DutyKind;
import io.danvan.coordination.directory.DutyOffice;
import io.danvan.coordination.directory.DutyPeriod;
import io.danvan.coordination.directory.DutyRule;
import io.danvan.coordination.directory.ExplanationLimit;
import io.danvan.coordination.directory.PartPeriod;
import io.danvan.coordination.directory.UnitLevel;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Schema(name = "DutyRule", description = "What the law has an office do at least so many times.")
record JsonDutyRule(
    @Schema(description = "The rule's identity for ever.", example = DutyController.RULE) UUID id,
    DutyKind duty,
    @Schema(description = "Who owes it, in each unit of the level.") DutyOffice office,
    UnitLevel level,
    @Schema(description = "How many times in each period.", example = "2") int times,
    DutyPeriod period,
    @Schema(description = "What is owed of a period of which rule or office were in force in part.")
        PartPeriod partPeriod,
    @Schema(description = "Calendar days by which it must be announced before.")
        @Nullable Integer noticeDays,
    @Schema(description = "Calendar days within which results must be announced.")
        @Nullable Integer resultDays,
    @Schema(description = "The act and article.", example = "Luật 136/2025/QH15") String basis,
    @Schema(description = "Whether it was found in a published source; mark it where it was not.")
        boolean verified,
    @Schema(description = "First day.", example = "2026-07-01") LocalDate validFrom,
    @Schema(description = "Last day; absent while no end is known.") @Nullable LocalDate lastDay,
    @Schema(description = "Until when a term may be explained; absent if only up to its last day.")
        @Nullable Explanation explanation) {
  @Schema(name = "ExplanationLimit", description = "Until when an office may explain a term.")
  record Explanation(
      @Schema(description = "So many working days after the term's last day.", example = "10")
          int workingDays,
      @Schema(
              description = "The act that it follows, or that it is a convention; 200 characters.",
              example = "Quy chế làm việc số 05-QC/UBND")
          String basis,
      @Schema(description = "Whether it was found in a published source.") boolean verified) {
    static @Nullable Explanation of(@Nullable ExplanationLimit limit) {
      return limit == null ? null : new Explanation(limit.days(), limit.basis(), limit.verified());
    }
  }

  static JsonDutyRule of(DutyRule rule) {
    return new JsonDutyRule(
        rule.id().value(),
        rule.duty(),
        rule.office(),
        rule.level(),
        rule.times(),
        rule.period(),
        rule.partPeriod(),
        rule.noticeDays(),
        rule.resultDays(),
        rule.basis(),
        rule.verified(),
        rule.validFrom(),
        rule.lastDay(),
        Explanation.of(rule.explanation()));
  }
}
