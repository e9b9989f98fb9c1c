package io.danvan.local.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class TimetableTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

  @Test
  void spreadsWhatIsNotDatedBetweenWhatIs() {
    var timetable =
        new Timetable(
            TODAY.minusDays(20),
            List.of(Optional.empty(), Optional.of(TODAY.minusDays(10)), Optional.empty()),
            TODAY);

    assertThat(timetable.beginning()).isEqualTo("2026-11-07T09:00");
    assertThat(timetable.steps())
        .containsExactly(
            LocalDateTime.parse("2026-11-12T09:00"),
            LocalDateTime.parse("2026-11-17T16:30"),
            LocalDateTime.parse("2026-11-22T09:00"));
  }

  @Property
  void keepsTheOrderOfStepsAndNeverRunsAheadOfTheLaterOfTodayAndWhatIsDated(
      @ForAll @IntRange(min = 0, max = 400) int begun,
      @ForAll @Size(max = 12) List<@IntRange(min = -30, max = 400) Integer> dated) {
    LocalDate first = TODAY.minusDays(begun);
    var timetable =
        new Timetable(
            first,
            dated.stream()
                .map(ago -> Optional.of(ago).filter(any -> any >= 0).map(TODAY::minusDays))
                .toList(),
            TODAY);

    assertThat(timetable.steps()).hasSize(dated.size()).isSorted();
    assertThat(timetable.steps())
        .allSatisfy(
            step ->
                assertThat(step)
                    .isBetween(timetable.beginning(), TODAY.atTime(Timetable.AFTERNOON)));
  }
}
