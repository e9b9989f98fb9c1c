package io.danvan.directory.web;

import io.danvan.coordination.directory.DayCount;
import io.danvan.coordination.directory.Ladder;
import io.danvan.coordination.directory.LadderId;
import io.danvan.coordination.directory.LadderStep;
import io.danvan.coordination.directory.LadderStepKind;
import io.danvan.platform.refusal.Refused;
import io.danvan.platform.web.WebRefusals;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Schema(name = "NewLadder", description = "A ladder as it stands from now on.")
record NewLadder(
    @Schema(
            description =
                "Up to 20, each with a higher number than the one before and no fewer days. A"
                    + " step keeps its number for ever: what was taken by it is not taken again.")
        List<JsonLadder.Step> steps,
    @Schema(
            description = "The act that it follows, or that it is a convention; 200 characters.",
            example = "Quy chế phối hợp số 05-QC/TU")
        String basis,
    @Schema(description = "Whether it was found in a published source.") boolean verified,
    @Schema(description = "It holds for what is due from this day on.", example = "2031-07-01")
        LocalDate validFrom,
    @Schema(description = "It holds for what is due up to this day; absent while no end is known.")
        @Nullable LocalDate lastDay) {
  private static final int MOST_STEPS = 20;
  private static final int HIGHEST_NUMBER = 99;
  private static final int LONGEST_TIME = 366;

  Ladder ladder(UUID id) {
    require("steps", !steps.isEmpty() && steps.size() <= MOST_STEPS);
    List<LadderStep> ordered = steps.stream().map(NewLadder::step).toList();
    require("steps", Ladder.ascends(ordered));
    require("lastDay", lastDay == null || !lastDay.isBefore(validFrom));
    return new Ladder(
        new LadderId(id), ordered, OfficialText.of("basis", basis), verified, validFrom, lastDay);
  }

  private static LadderStep step(JsonLadder.Step step) {
    require("steps", step.step() >= 1 && step.step() <= HIGHEST_NUMBER);
    require("steps", step.kind() != LadderStepKind.UNKNOWN);
    require("steps", step.count() != DayCount.UNKNOWN);
    require("steps", Math.abs(step.days()) <= LONGEST_TIME);
    return new LadderStep(step.step(), step.kind(), step.days(), step.count());
  }

  private static void require(String field, boolean met) {
    if (!met) {
      throw new Refused(WebRefusals.invalidField(field));
    }
  }
}
