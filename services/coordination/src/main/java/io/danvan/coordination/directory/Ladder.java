package io.danvan.coordination.directory;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * By which steps what is not met is brought before others, the longer the further up. Ladders are
 * data: an operator changes them without a release.
 *
 * @param id the ladder's identity for ever
 * @param steps at least one, in the order of their numbers; a number that is missing was a step
 *     once
 * @param basis the act that it follows, or that it is a convention
 * @param verified whether it was found in a published source; shown where it was not
 * @param validFrom it holds for what is due from this day on
 * @param lastDay it holds for what is due up to this day; none while no end is known
 */
public record Ladder(
    LadderId id,
    List<LadderStep> steps,
    String basis,
    boolean verified,
    LocalDate validFrom,
    @Nullable LocalDate lastDay)
    implements Dated {
  /** Refuses a ladder without steps, or whose steps go back in number or in days. */
  public Ladder {
    steps = List.copyOf(steps);
    if (steps.isEmpty() || !ascends(steps)) {
      throw new IllegalArgumentException("No steps that follow each other: " + steps);
    }
    Dated.check(validFrom, lastDay);
  }

  /** Whether each step has a higher number than the one before, and no fewer days. */
  public static boolean ascends(List<LadderStep> steps) {
    for (int i = 1; i < steps.size(); i++) {
      LadderStep before = steps.get(i - 1);
      LadderStep step = steps.get(i);
      if (step.number() <= before.number() || step.days() < before.days()) {
        return false;
      }
    }
    return true;
  }
}
