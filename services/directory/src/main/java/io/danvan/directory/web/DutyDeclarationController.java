package io.danvan.directory.web;

import io.danvan.coordination.directory.CalendarYear;
import io.danvan.coordination.directory.DutyRule;
import io.danvan.directory.duty.kafka.DutyDeclarations;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Duties")
@RestController
@RequestMapping("/api/operator")
class DutyDeclarationController {
  private final DutyDeclarations declarations;

  DutyDeclarationController(DutyDeclarations declarations) {
    this.declarations = declarations;
  }

  @Operation(
      summary = "Declare a rule, new or known; for operators",
      description =
          "The id is a new UUID for a new rule, the known one to correct or to end a rule. What is"
              + " left out is no part of the rule any more; what was declared before stays in the"
              + " stream.")
  @PostMapping("/duty-rules/{id}")
  JsonDutyRule rule(
      @Parameter(example = "018f3c5e-7b1a-7cc2-9f0e-5d2b8a4c6e10") @PathVariable UUID id,
      @RequestBody NewDutyRule body) {
    DutyRule rule = body.rule(id);
    declarations.declare(rule);
    return JsonDutyRule.of(rule);
  }

  @Operation(
      summary = "Declare the working days of a year; for operators",
      description = "All of them: a declaration replaces the one before.")
  @PostMapping("/calendar-years/{year}")
  JsonCalendarYear year(
      @Parameter(example = "2027") @PathVariable("year") int number,
      @RequestBody NewCalendarYear body) {
    CalendarYear year = body.of(DutyController.checked(number));
    declarations.declare(year);
    return JsonCalendarYear.of(year);
  }
}
