package io.danvan.taskboard.page;

import static io.danvan.coordination.testing.Country.COMMUNE;
import static io.danvan.coordination.testing.Country.PROVINCE;
import static org.assertj.core.api.Assertions.assertThat;

import io.danvan.coordination.commitment.Phase;
import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.directory.Directory;
import io.danvan.coordination.testing.Country;
import io.danvan.platform.security.Role;
import io.danvan.taskboard.board.Column;
import io.danvan.taskboard.board.Scope;
import io.danvan.taskboard.board.Visibility;
import io.danvan.taskboard.board.WorkItem;
import io.danvan.taskboard.board.WorkItemId;
import io.danvan.taskboard.live.Change;
import io.danvan.taskboard.live.Run;
import io.danvan.taskboard.testing.SomeTask;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.thymeleaf.spring6.SpringTemplateEngine;
import tools.jackson.databind.json.JsonMapper;

/** The frames of a board, here of one that has too many cards to show them. */
class FramesTest {
  private static final Boards.Opened COMMUNES_BOARD =
      new Boards.Opened(1, new Scope.Own(COMMUNE), true);

  @Test
  void countWhatTheWatcherMayKnowOf() {
    WorkItem open = SomeTask.of(PROVINCE).with(COMMUNE, Phase.Kind.ACCEPTED).task();
    assertThat(frame(open, PROVINCE)).contains("\"ACCEPTED\":1").contains("\"REQUESTED\":-1");
  }

  @Test
  void doNotCountWhatItMayNotKnowOf() {
    WorkItem restricted =
        SomeTask.of(PROVINCE).restricted().with(COMMUNE, Phase.Kind.ACCEPTED).task();
    assertThat(frame(restricted, PROVINCE)).isEqualTo("{}");
    assertThat(frame(restricted, COMMUNE)).contains("\"ACCEPTED\":1");
  }

  /** Hundreds ask at the same moment for what was read before they were told. */
  @Test
  void doNotReadAgainWhatWasPrepared() {
    WorkItem task = SomeTask.of(PROVINCE).with(COMMUNE, Phase.Kind.ACCEPTED).task();
    AtomicInteger reads = new AtomicInteger();
    Frames frames =
        frames(
            _ -> {
              reads.incrementAndGet();
              return Map.of(task.id(), task);
            });
    Run shared = accepted(task);
    frames.prepare(List.of(shared, accepted(task)));

    for (OrganisationId viewer : List.of(PROVINCE, COMMUNE, PROVINCE)) {
      assertThat(frames.of(shared, COMMUNES_BOARD, viewer(viewer))).contains("\"ACCEPTED\":1");
    }
    assertThat(reads).hasValue(1);

    assertThat(frames.of(accepted(task), COMMUNES_BOARD, viewer(COMMUNE)))
        .contains("\"ACCEPTED\":1");
    assertThat(reads).as("what one watcher alone had missed").hasValue(2);
  }

  private static String frame(WorkItem task, OrganisationId viewer) {
    return frames(_ -> Map.of(task.id(), task)).of(accepted(task), COMMUNES_BOARD, viewer(viewer));
  }

  private static Run accepted(WorkItem task) {
    return new Run(List.of(new Change(1, task.id().value(), Column.REQUESTED, Column.ACCEPTED)));
  }

  private static Audience viewer(OrganisationId organisation) {
    return new Audience(organisation, Set.of(Role.VIEWER), Locale.of("vi"));
  }

  private static Frames frames(Function<Collection<WorkItemId>, Map<WorkItemId, WorkItem>> tasks) {
    Directory country = new Country();
    Cards cards =
        new Cards(
            new CardViews(country, Clock.systemUTC(), 3),
            new Visibility(country),
            country,
            new SpringTemplateEngine());
    return new Frames(tasks, cards, new JsonMapper());
  }
}
