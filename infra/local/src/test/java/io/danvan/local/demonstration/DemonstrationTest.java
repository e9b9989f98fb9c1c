package io.danvan.local.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import io.danvan.coordination.directory.CalendarYear;
import io.danvan.coordination.directory.Holiday;
import io.danvan.coordination.directory.WorkingCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which story a bookmark is of. */
class DemonstrationTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 27);

  @Test
  void theSameStoryHasTheSameEdition() {
    assertThat(edition(DAY, WorkingCalendar.NONE)).isEqualTo(edition(DAY, WorkingCalendar.NONE));
  }

  /** What falls on a holiday is told on another day, or not at all. */
  @Test
  void overOtherHolidaysItIsAnotherEdition() {
    assertThat(edition(DAY, workedNeverInMarch())).isNotEqualTo(edition(DAY, WorkingCalendar.NONE));
  }

  @Test
  void whatIsLeftOutOrToldInAnotherOrderMakesAnotherEdition() {
    List<Strand> all = Demonstration.strands(DAY, (_, _) -> WorkingCalendar.NONE);
    String edition = Demonstration.edition(all);

    assertThat(Demonstration.edition(all.subList(0, all.size() - 1))).isNotEqualTo(edition);
    assertThat(Demonstration.edition(all.reversed())).isNotEqualTo(edition);
  }

  private static String edition(LocalDate day, WorkingCalendar calendar) {
    return Demonstration.edition(Demonstration.strands(day, (_, _) -> calendar));
  }

  private static WorkingCalendar workedNeverInMarch() {
    LocalDate first = LocalDate.of(2026, 3, 1);
    List<Holiday> holidays =
        IntStream.range(0, first.lengthOfMonth())
            .mapToObj(first::plusDays)
            .filter(day -> !CalendarYear.isWeekend(day))
            .map(day -> new Holiday(day, "Ngày nghỉ", "Day off"))
            .toList();
    return WorkingCalendar.NONE.with(
        List.of(new CalendarYear(2026, holidays, List.of(), "Quy ước", false)));
  }
}
