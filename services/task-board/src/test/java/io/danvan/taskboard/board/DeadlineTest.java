package io.danvan.taskboard.board;

import static io.danvan.coordination.testing.Country.COMMUNE;
import static io.danvan.coordination.testing.Country.COMMUNE_FRONT;
import static io.danvan.coordination.testing.Country.PROVINCE;
import static io.danvan.taskboard.testing.SomeTask.DUE;
import static org.assertj.core.api.Assertions.assertThat;

import io.danvan.coordination.commitment.Phase.Kind;
import io.danvan.taskboard.board.Deadline.State;
import io.danvan.taskboard.testing.SomeTask;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DeadlineTest {
  private static final int SOON = 3;

  @Test
  void thereIsTimeThenItIsDueSoonThenOverdue() {
    SomeTask task = SomeTask.of(PROVINCE).with(COMMUNE, Kind.ACCEPTED);
    assertThat(on(task, DUE.minusDays(4))).isEqualTo(deadline(State.AHEAD, DUE, 4));
    assertThat(on(task, DUE.minusDays(3))).isEqualTo(deadline(State.DUE_SOON, DUE, 3));
    assertThat(on(task, DUE)).isEqualTo(deadline(State.DUE_SOON, DUE, 0));
    assertThat(on(task, DUE.plusDays(2))).isEqualTo(deadline(State.OVERDUE, DUE, 2));
  }

  @Test
  void theAskersSilenceMakesNobodyLate() {
    SomeTask task = SomeTask.of(PROVINCE).with(COMMUNE, Kind.FULFILLED, DUE, DUE.minusDays(1));
    assertThat(on(task, DUE.plusDays(2)).state()).isEqualTo(State.AHEAD);
  }

  @Test
  void aResultHandedInLateStaysAsLateAsItWas() {
    SomeTask task = SomeTask.of(PROVINCE).with(COMMUNE, Kind.FULFILLED, DUE, DUE.plusDays(1));
    assertThat(on(task, DUE.plusDays(9))).isEqualTo(deadline(State.OVERDUE, DUE, 1));
  }

  @Test
  void whatWasHandedInDoesNotHideWhatIsStillDue() {
    SomeTask task =
        SomeTask.of(PROVINCE)
            .with(COMMUNE, Kind.FULFILLED, DUE, DUE.minusDays(9))
            .with(COMMUNE_FRONT, Kind.IN_PROGRESS, DUE.plusDays(5), null);
    assertThat(on(task, DUE.plusDays(3))).isEqualTo(deadline(State.DUE_SOON, DUE.plusDays(5), 2));
  }

  @Test
  void whatNobodyCarriesOutIsNeverOverdue() {
    SomeTask declined = SomeTask.of(PROVINCE).with(COMMUNE, Kind.DECLINED);
    SomeTask withdrawn = SomeTask.of(PROVINCE).with(COMMUNE, Kind.WITHDRAWN);
    assertThat(on(declined, DUE.plusDays(9)).state()).isEqualTo(State.AHEAD);
    assertThat(on(withdrawn, DUE.plusDays(9)).state()).isEqualTo(State.AHEAD);
  }

  @Test
  void whatNobodyCarriesOutSetsNoDate() {
    SomeTask task =
        SomeTask.of(PROVINCE)
            .with(COMMUNE, Kind.ACCEPTED)
            .with(COMMUNE_FRONT, Kind.DECLINED, DUE.minusDays(9), null);
    assertThat(on(task, DUE.minusDays(5))).isEqualTo(deadline(State.AHEAD, DUE, 5));
    SomeTask done =
        SomeTask.of(PROVINCE)
            .with(COMMUNE, Kind.CONFIRMED, DUE, DUE)
            .with(COMMUNE_FRONT, Kind.WITHDRAWN, DUE.plusDays(9), null);
    assertThat(on(done, DUE.plusDays(2))).isEqualTo(deadline(State.ON_TIME, DUE, 0));
  }

  @Test
  void oneLatePartMakesAllOfItLate() {
    SomeTask task =
        SomeTask.of(PROVINCE)
            .with(PROVINCE, Kind.CONFIRMED, DUE, DUE.minusDays(2))
            .with(COMMUNE, Kind.CONFIRMED, DUE, DUE.plusDays(1));
    assertThat(on(task, DUE.plusDays(9))).isEqualTo(deadline(State.LATE, DUE, 0));
  }

  private static Deadline on(SomeTask task, LocalDate today) {
    return Deadline.of(task.task().parts(), today, SOON);
  }

  private static Deadline deadline(State state, LocalDate due, long days) {
    return new Deadline(state, new Part.Due(due, due), days);
  }
}
