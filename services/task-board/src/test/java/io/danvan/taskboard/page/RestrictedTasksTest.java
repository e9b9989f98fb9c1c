package io.danvan.taskboard.page;

import static io.danvan.coordination.testing.Country.COMMUNE;
import static io.danvan.coordination.testing.Country.COMMUNE_FRONT;
import static io.danvan.coordination.testing.Country.CON_CUONG;
import static io.danvan.coordination.testing.Country.PROVINCE;
import static org.assertj.core.api.Assertions.assertThat;

import io.danvan.taskboard.board.Scope;
import io.danvan.taskboard.testing.BoardTest;
import io.danvan.taskboard.testing.Story;
import io.danvan.taskboard.testing.Watcher;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Restricted tasks on the boards of those who take part and of those who look on: what a watcher is
 * sent always leads to what a snapshot shows.
 */
class RestrictedTasksTest extends BoardTest {
  private static final LocalDate DUE = LocalDate.of(2030, 1, 15);

  @Test
  void aPartySeesItOnItsOwnBoard() throws IOException, InterruptedException {
    Watcher commune = watch(COMMUNE, new Scope.Own(COMMUNE));
    Watcher lead = watch(PROVINCE, new Scope.Own(PROVINCE));

    Story story = tell();

    for (Watcher watcher : List.of(commune, lead)) {
      assertThat(watcher.catchUp()).anyMatch(frame -> !frame.equals("{}"));
      assertThat(watcher.copy().cards()).containsKey(story.task().toString());
      watcher.isAtTheSnapshot();
    }
  }

  @Test
  void nobodyElseLearnsOfItThere() throws IOException, InterruptedException {
    Watcher lead = watch(PROVINCE, new Scope.Own(COMMUNE));
    Watcher otherPart = watch(COMMUNE, new Scope.Own(COMMUNE_FRONT));

    tell();

    for (Watcher watcher : List.of(lead, otherPart)) {
      assertThat(watcher.catchUp()).isNotEmpty().containsOnly("{}");
      watcher.isAtTheSnapshot();
    }
  }

  @Test
  void theBoardOfAUnitDoesNotHaveIt() throws IOException, InterruptedException {
    Watcher commune = watch(COMMUNE, new Scope.WithAllBelow(CON_CUONG));

    Story story = tell();

    assertThat(commune.catchUp()).isEmpty();
    assertThat(commune.snapshot().cards()).doesNotContainKey(story.task().toString());
  }

  private Story tell() {
    return story(PROVINCE)
        .restricted()
        .issue("Việc chỉ hai bên biết", DUE, COMMUNE, COMMUNE_FRONT)
        .accept(COMMUNE)
        .accept(COMMUNE_FRONT)
        .report(COMMUNE, 40, "Đã làm một phần.")
        .withdraw(COMMUNE_FRONT, "Không còn cần.");
  }
}
