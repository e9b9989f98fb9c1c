package io.danvan.directory.founding;

import io.danvan.coordination.directory.CalendarYear;
import io.danvan.coordination.directory.DutyRule;
import io.danvan.coordination.directory.Ladder;
import io.danvan.coordination.directory.Unit;
import java.util.List;

/**
 * All that the directory begins with, superiors before those below them.
 *
 * @param units the nation, 34 provinces and 3,321 communes
 * @param organisations three of each unit, and those that one province has besides
 * @param dutyRules what offices owe by law
 * @param calendarYears the years whose working days are known
 * @param ladders by which steps what is not met climbs
 */
public record FoundingRecords(
    List<Unit> units,
    List<FoundingOrganisation> organisations,
    List<DutyRule> dutyRules,
    List<CalendarYear> calendarYears,
    List<Ladder> ladders) {

  /** Computes them from the tables among the resources: the same on every call. */
  public static FoundingRecords read() {
    List<Unit> units = FoundingUnits.read();
    List<Body> bodies = Body.read();
    List<FoundingOrganisation> organisations =
        units.stream()
            .flatMap(
                unit ->
                    bodies.stream().filter(body -> body.worksIn(unit)).map(body -> body.in(unit)))
            .toList();
    return new FoundingRecords(
        units,
        organisations,
        FoundingDuties.rules(),
        FoundingDuties.years(),
        FoundingLadders.read());
  }
}
