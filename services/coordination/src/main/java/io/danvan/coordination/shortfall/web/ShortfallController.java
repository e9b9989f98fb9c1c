package io.danvan.coordination.shortfall.web;

import io.danvan.coordination.common.web.Names;
import io.danvan.coordination.directory.Directory;
import io.danvan.coordination.directory.DutyRuleId;
import io.danvan.coordination.shortfall.ShortfallActions;
import io.danvan.coordination.shortfall.ShortfallActions.Told;
import io.danvan.platform.security.Caller;
import io.danvan.platform.web.DanvanHeaders;
import io.danvan.platform.web.IfMatch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.YearMonth;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Why an office did less than it owes by a duty rule. */
@RestController
@RequestMapping("/api/duties/{rule}/{month}/explanations")
final class ShortfallController {
  private final ShortfallActions actions;
  private final Directory directory;

  ShortfallController(ShortfallActions actions, Directory directory) {
    this.actions = actions;
    this.directory = directory;
  }

  @GetMapping
  @Operation(
      summary = "What the organisation owes by a duty rule in a month, and how it explained it",
      description =
          "A year counts in December, a week in the month of its Thursday. Its ETag is needed to"
              + " explain.")
  ResponseEntity<OwedTermView> read(
      Caller caller,
      @PathVariable UUID rule,
      @Parameter(example = "2026-09") @PathVariable YearMonth month) {
    return answer(actions.find(caller, new DutyRuleId(rule), month));
  }

  @PostMapping
  @Operation(
      summary = "Explain why fewer were held than the rule asks for; for coordinators and heads",
      description =
          "From the term's first day until it closes, some working days after its last. Another"
              + " explanation takes the place of the one before; both stay. No figure changes, and"
              + " everybody may read it.")
  ResponseEntity<OwedTermView> explain(
      Caller caller,
      @PathVariable UUID rule,
      @Parameter(example = "2026-09") @PathVariable YearMonth month,
      @Parameter(example = "\"0\"") IfMatch seen,
      @RequestBody NewExplanation body) {
    DutyRuleId id = new DutyRuleId(rule);
    actions.explain(caller, id, month, seen.version(), body.explanation());
    return answer(actions.find(caller, id, month));
  }

  private ResponseEntity<OwedTermView> answer(Told told) {
    String version = Long.toString(told.record().version());
    return ResponseEntity.ok()
        .eTag(version)
        .header(DanvanHeaders.STREAM_VERSION, version)
        .body(OwedTermView.of(told, new Names(directory.now())));
  }
}
