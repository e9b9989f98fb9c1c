package io.danvan.directory.founding;

import io.danvan.coordination.directory.DayCount;
import io.danvan.coordination.directory.DirectoryIds;
import io.danvan.coordination.directory.Ladder;
import io.danvan.coordination.directory.LadderStep;
import io.danvan.coordination.directory.LadderStepKind;
import java.time.LocalDate;
import java.util.List;

/** By which steps what is not met is brought before others. */
final class FoundingLadders {
  private FoundingLadders() {}

  static List<Ladder> read() {
    List<Table.Row> steps = Table.read("ladder_steps.csv", ";");
    return Table.read("ladders.csv", ";").stream().map(row -> ladder(row, steps)).toList();
  }

  private static Ladder ladder(Table.Row row, List<Table.Row> steps) {
    return new Ladder(
        DirectoryIds.ladder(row.get("ladder")),
        steps.stream()
            .filter(step -> step.get("ladder").equals(row.get("ladder")))
            .map(FoundingLadders::step)
            .toList(),
        row.get("basis"),
        row.get("verified").equals("yes"),
        LocalDate.parse(row.get("valid_from")),
        row.get("last_day", LocalDate::parse));
  }

  private static LadderStep step(Table.Row row) {
    return new LadderStep(
        Integer.parseInt(row.get("step")),
        LadderStepKind.valueOf(row.get("kind")),
        Integer.parseInt(row.get("days")),
        DayCount.valueOf(row.get("count")));
  }
}
