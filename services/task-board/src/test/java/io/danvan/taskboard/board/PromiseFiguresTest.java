package io.danvan.taskboard.board;

import static io.danvan.coordination.testing.Country.COMMUNE;
import static io.danvan.coordination.testing.Country.COMMUNE_FRONT;
import static io.danvan.coordination.testing.Country.PROVINCE;
import static io.danvan.taskboard.testing.SomeTask.DUE;
import static org.assertj.core.api.Assertions.assertThat;

import io.danvan.coordination.commitment.Phase.Kind;
import io.danvan.taskboard.board.PromiseFigures.Fate;
import io.danvan.taskboard.testing.SomeTask;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PromiseFiguresTest {
  @Test
  void everyPhaseHasOneFateSoThatTheCountsAddUp() {
    SomeTask task = SomeTask.of(PROVINCE);
    Arrays.stream(Kind.values()).forEach(phase -> task.with(COMMUNE, phase));
    PromiseFigures figures =
        PromiseFigures.of(Kind.values().length, task.task().parts(), DUE.plusDays(1));
    assertThat(figures.counts().values().stream().mapToInt(count -> count).sum())
        .isEqualTo(Kind.values().length);
    assertThat(figures.counts()).containsEntry(Fate.OVERDUE, 4).containsEntry(Fate.IN_TERM, 0);
    assertThat(figures.missing() + figures.beyond()).isZero();
  }

  @Test
  void theLastDayItselfIsWithinTheTerm() {
    SomeTask task = SomeTask.of(PROVINCE).with(COMMUNE, Kind.ACCEPTED);
    assertThat(on(task, 0).counts()).containsEntry(Fate.IN_TERM, 1);
    assertThat(on(task, 1).counts()).containsEntry(Fate.OVERDUE, 1);
  }

  @Test
  void whatIsMissingDoesNotMakeUpForWhatIsTooMuch() {
    SomeTask task =
        SomeTask.of(PROVINCE).with(COMMUNE, Kind.CONFIRMED).with(COMMUNE_FRONT, Kind.ACCEPTED);
    PromiseFigures missing = PromiseFigures.of(3, task.task().parts(), DUE);
    PromiseFigures beyond = PromiseFigures.of(0, task.task().parts(), DUE);
    assertThat(missing)
        .extracting(PromiseFigures::missing, PromiseFigures::beyond)
        .containsExactly(1, 0);
    assertThat(beyond)
        .extracting(PromiseFigures::missing, PromiseFigures::beyond)
        .containsExactly(0, 2);
    assertThat(missing.plus(beyond))
        .extracting(PromiseFigures::missing, PromiseFigures::beyond)
        .containsExactly(1, 2);
  }

  @Test
  void sumsAreOfTheSameFate() {
    SomeTask done = SomeTask.of(PROVINCE).with(COMMUNE, Kind.CONFIRMED);
    SomeTask open = SomeTask.of(PROVINCE).with(COMMUNE, Kind.DECLINED);
    assertThat(on(done, 0).plus(on(done, 0)).plus(on(open, 0)))
        .isEqualTo(new PromiseFigures(3, Map.of(Fate.CONFIRMED, 2, Fate.DECLINED, 1), 0, 0));
  }

  private static PromiseFigures on(SomeTask task, int daysAfterDue) {
    return PromiseFigures.of(1, task.task().parts(), DUE.plusDays(daysAfterDue));
  }
}
