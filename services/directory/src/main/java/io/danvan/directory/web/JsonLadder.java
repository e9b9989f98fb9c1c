package io.danvan.directory.web;

import io.danvan.coordination.directory.DayCount;
import io.danvan.coordination.directory.Ladder;
import io.danvan.coordination.directory.LadderStep;
import io.danvan.coordination.directory.LadderStepKind;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Schema(name = "Ladder", description = "By which steps what is not met is brought before others.")
record JsonLadder(
    @Schema(description = "The ladder's identity for ever.", example = LadderController.LADDER)
        UUID id,
    @Schema(description = "In the order in which they are taken.") List<Step> steps,
    @Schema(
            description = "The act that it follows, or that it is a convention.",
            example = "Quy ước mặc định của hệ thống, không theo văn bản nào")
        String basis,
    @Schema(description = "Whether it was found in a published source; mark it where it was not.")
        boolean verified,
    @Schema(description = "It holds for what is due from this day on.", example = "2025-07-01")
        LocalDate validFrom,
    @Schema(description = "It holds for what is due up to this day; absent while no end is known.")
        @Nullable LocalDate lastDay) {
  @Schema(name = "LadderStep", description = "A step of an escalation ladder.")
  record Step(
      @Schema(description = "Its number, 1 to 99.", example = "5") int step,
      LadderStepKind kind,
      @Schema(
              description = "So many days after the due date; before it if negative, -366 to 366.",
              example = "10")
          int days,
      @Schema(description = "Which days are counted.") DayCount count) {
    static Step of(LadderStep step) {
      return new Step(step.number(), step.kind(), step.days(), step.count());
    }
  }

  static JsonLadder of(Ladder ladder) {
    return new JsonLadder(
        ladder.id().value(),
        ladder.steps().stream().map(Step::of).toList(),
        ladder.basis(),
        ladder.verified(),
        ladder.validFrom(),
        ladder.lastDay());
  }
}
