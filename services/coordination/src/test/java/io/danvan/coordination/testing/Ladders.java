package io.danvan.coordination.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.danvan.coordination.directory.DayCount;
import io.danvan.coordination.directory.Ladder;
import io.danvan.coordination.directory.LadderId;
import io.danvan.coordination.directory.LadderStep;
import io.danvan.coordination.directory.LadderStepKind;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** By which steps what is not met climbs in the tests' country. */
public final class Ladders {
  /** One with a step of each kind, as the directory has it in the beginning. */
  public static final Ladder DEFAULT =
      new Ladder(
          new LadderId(UUID.nameUUIDFromBytes("ladder".getBytes(UTF_8))),
          List.of(
              new LadderStep(1, LadderStepKind.DUE_SOON, -3, DayCount.WORKING_DAYS),
              new LadderStep(2, LadderStepKind.OVERDUE, 1, DayCount.CALENDAR_DAYS),
              new LadderStep(3, LadderStepKind.REMINDER, 3, DayCount.WORKING_DAYS),
              new LadderStep(4, LadderStepKind.HEAD, 5, DayCount.WORKING_DAYS),
              new LadderStep(5, LadderStepKind.SUPERIOR, 10, DayCount.WORKING_DAYS),
              new LadderStep(6, LadderStepKind.SUPERIOR_AND_PEERS, 20, DayCount.WORKING_DAYS)),
          "Quy ước",
          false,
          LocalDate.of(2025, 7, 1),
          null);

  private Ladders() {}
}
