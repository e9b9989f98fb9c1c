package io.danvan.directory.web;

import io.danvan.coordination.duty.DutyTerm;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;

@Schema(name = "DutyTerm", description = "Within which days an office owes a duty how often.")
record JsonDutyTerm(
    @Schema(description = "The first day.", example = "2026-07-01") LocalDate from,
    @Schema(description = "The last day.", example = "2026-07-31") LocalDate to,
    @Schema(description = "The month in whose figures it counts.", example = "2026-07")
        String month,
    @Schema(description = "How often at least.", example = "2") int times) {
  static JsonDutyTerm of(DutyTerm term) {
    return new JsonDutyTerm(term.from(), term.to(), term.month().toString(), term.times());
  }
}
