package io.danvan.taskboard.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SchedulePeriodTest {
  @Test
  void namesEachDayOfThePeriodOnceAndInOrder() {
    assertThat(new SchedulePeriod("2026-12", "2027-01", "25, 10,25").expanded())
        .containsExactly("2026-12-10", "2026-12-25", "2027-01-10", "2027-01-25");
  }

  @Test
  void takesTheLastDayOfAMonthThatLacksOne() {
    assertThat(new SchedulePeriod("2027-02", "2027-04", "30 31").expanded())
        .containsExactly("2027-02-28", "2027-03-30", "2027-03-31", "2027-04-30");
  }

  @Test
  void leavesWhatIsNoDayOrMonthToTheServiceToRefuse() {
    for (String days : List.of("", "0", "32", "mười", ",10", "99999999999")) {
      assertThat(new SchedulePeriod("2027-01", "2027-12", days).expanded()).containsExactly(days);
    }
    assertThat(new SchedulePeriod("2027", "2027-12", "10").expanded()).containsExactly("10");
    assertThat(new SchedulePeriod("2027-02", "2027-01", "10").expanded()).isEmpty();
  }

  @Test
  void stopsAfterMoreThanTheServiceTakes() {
    assertThat(new SchedulePeriod("2027-01", "9999-12", "10").expanded()).hasSize(61);
  }
}
