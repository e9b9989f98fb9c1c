package io.danvan.directory.web;

import io.danvan.coordination.directory.Directory;
import io.danvan.coordination.directory.DutyRule;
import io.danvan.coordination.directory.DutyRuleId;
import io.danvan.coordination.duty.Days;
import io.danvan.coordination.duty.DutyTerms;
import io.danvan.coordination.duty.Span;
import io.danvan.platform.refusal.Refused;
import io.danvan.platform.web.WebRefusals;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(
    name = "Duties",
    description = "What offices owe the people by law, and the days on which they work.")
@RestController
class DutyController {
  static final String RULE = "e62dd182-2ccd-5511-bdb8-e3366b48642d";

  /** No rule is older, though the units of that time are not in the directory. */
  private static final int FIRST_YEAR = 2014;

  private static final int LAST_YEAR = 2100;

  private final Directory directory;

  DutyController(Directory directory) {
    this.directory = directory;
  }

  @Operation(summary = "The rules, the earliest first")
  @GetMapping("/api/duty-rules")
  Rules rules(
      @Parameter(
              description = "Only those in force on this day; all that ever were if left out.",
              example = "2026-07-01")
          @RequestParam(required = false)
          @Nullable LocalDate inForceOn) {
    return new Rules(
        directory.now().dutyRules().stream()
            .filter(rule -> inForceOn == null || rule.isInForce(inForceOn))
            .map(JsonDutyRule::of)
            .toList());
  }

  @Operation(
      summary = "What an office owes under a rule in a year",
      description = "A week counts in the month of its Thursday, a year in December.")
  @GetMapping("/api/duty-rules/{id}/terms")
  Terms terms(
      @Parameter(example = RULE) @PathVariable UUID id,
      @Parameter(example = "2026") @RequestParam int year,
      @Parameter(
              description = "The first day of the office; that of the rule if left out.",
              example = "2025-07-01")
          @RequestParam(required = false)
          @Nullable LocalDate since) {
    DutyRule rule =
        directory
            .now()
            .dutyRule(new DutyRuleId(id))
            .orElseThrow(() -> new Refused(DirectoryRefusals.unknownDutyRule(id)));
    Days office = Days.of(new Span(since == null ? rule.validFrom() : since, null));
    return new Terms(
        JsonDutyRule.of(rule),
        DutyTerms.of(rule, office, Year.of(checked(year))).stream().map(JsonDutyTerm::of).toList());
  }

  @Operation(summary = "The working days of a year")
  @GetMapping("/api/calendar-years/{year}")
  JsonCalendarYear year(@Parameter(example = "2026") @PathVariable("year") Integer year) {
    return directory
        .now()
        .calendar()
        .year(year)
        .map(JsonCalendarYear::of)
        .orElseThrow(() -> new Refused(DirectoryRefusals.unknownYear(year)));
  }

  /**
   * A year in which duties can be.
   *
   * @throws Refused if it is none
   */
  static int checked(int year) {
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      throw new Refused(WebRefusals.invalidParameter("year"));
    }
    return year;
  }

  record Rules(List<JsonDutyRule> items) {}

  record Terms(JsonDutyRule rule, List<JsonDutyTerm> items) {}
}
