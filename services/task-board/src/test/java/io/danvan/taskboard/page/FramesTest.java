package io.danvan.taskboard.page;

import static io.danvan.coordination.testing.Country.COMMUNE;
import static io.danvan.coordination.testing.Country.PROVINCE;
import static org.assertj.core.api.Assertions.assertThat;

import io.danvan.coordination.commitment.Phase;
import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.directory.Directory;
import io.danvan.coordination.testing.Country;
import io.danvan.platform.security.Role;
import io.danvan.taskboard.board.BoardTask;
import io.danvan.taskboard.board.Column;
import io.danvan.taskboard.board.Scope;
import io.danvan.taskboard.board.Visibility;
import io.danvan.taskboard.live.Change;
import io.danvan.taskboard.live.Run;
import io.danvan.taskboard.testing.SomeTask;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.thymeleaf.spring6.SpringTemplateEngine;
import tools.jackson.databind.json.JsonMapper;

/** The frames of a board that has too many cards to show them. */
class FramesTest {
  private static final Boards.Opened COMMUNES_BOARD =
      new Boards.Opened(1, new Scope.Own(COMMUNE), true);

  @Test
  void countWhatTheWatcherMayKnowOf() {
    BoardTask open = SomeTask.of(PROVINCE).with(COMMUNE, Phase.Kind.ACCEPTED).task();
    assertThat(frame(open, PROVINCE)).contains("\"ACCEPTED\":1").contains("\"REQUESTED\":-1");
  }

  @Test
  void doNotCountWhatItMayNotKnowOf() {
    BoardTask restricted =
        SomeTask.of(PROVINCE).restricted().with(COMMUNE, Phase.Kind.ACCEPTED).task();
    assertThat(frame(restricted, PROVINCE)).isEqualTo("{}");
    assertThat(frame(restricted, COMMUNE)).contains("\"ACCEPTED\":1");
  }

  private static String frame(BoardTask task, OrganisationId viewer) {
    Run run = new Run(List.of(new Change(1, task.id().value(), Column.REQUESTED, Column.ACCEPTED)));
    return frames(task)
        .of(run, COMMUNES_BOARD, new Audience(viewer, Set.of(Role.VIEWER), Locale.of("vi")));
  }

  private static Frames frames(BoardTask task) {
    Directory country = new Country();
    Cards cards =
        new Cards(
            new CardViews(country, Clock.systemUTC(), 3),
            new Visibility(country),
            country,
            new SpringTemplateEngine());
    return new Frames(_ -> Map.of(task.id(), task), cards, new JsonMapper());
  }
}
