package io.danvan.taskboard.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SchedulePeriodTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

  @Test
  void namesEachDayOfThePeriodOnceAndInOrder() {
    assertThat(new SchedulePeriod("2026-12", "2027-01", "25, 10,25").expanded(TODAY))
        .containsExactly("2026-12-10", "2026-12-25", "2027-01-10", "2027-01-25");
  }

  @Test
  void takesTheLastDayOfAMonthThatLacksOne() {
    assertThat(new SchedulePeriod("2027-02", "2027-04", "30 31").expanded(TODAY))
        .containsExactly("2027-02-28", "2027-03-30", "2027-03-31", "2027-04-30");
  }

  @Test
  void leavesWhatIsNoDayOrMonthToTheServiceToRefuse() {
    for (String days : List.of("", "0", "32", "mười", ",10", "99999999999")) {
      assertThat(new SchedulePeriod("2027-01", "2027-12", days).expanded(TODAY))
          .containsExactly(days);
    }
    assertThat(new SchedulePeriod("2027", "2027-12", "10").expanded(TODAY)).containsExactly("10");
    assertThat(new SchedulePeriod("2027-02", "2027-01", "10").expanded(TODAY)).isEmpty();
  }

  @Test
  void leavesOutTheDaysThatAreOver() {
    LocalDate today = LocalDate.of(2026, 11, 10);
    for (String from : List.of("2026-11", "2026-01", "-999999999-01")) {
      assertThat(new SchedulePeriod(from, "2026-12", "5, 10").expanded(today))
          .containsExactly("2026-11-10", "2026-12-05", "2026-12-10");
    }
  }

  @Test
  void stopsAfterMoreThanTheServiceTakes() {
    assertThat(new SchedulePeriod("2027-01", "9999-12", "10").expanded(TODAY)).hasSize(61);
  }
}
