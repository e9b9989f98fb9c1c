package io.danvan.taskboard.board;

import static io.danvan.coordination.testing.Country.COMMUNE;
import static io.danvan.coordination.testing.Country.COMMUNE_FRONT;
import static io.danvan.coordination.testing.Country.COMMUNE_PARTY;
import static io.danvan.coordination.testing.Country.CON_CUONG;
import static io.danvan.coordination.testing.Country.NGHE_AN;
import static io.danvan.coordination.testing.Country.OTHER_COMMUNE;
import static io.danvan.coordination.testing.Country.OTHER_FRONT;
import static io.danvan.coordination.testing.Country.PROVINCE;
import static io.danvan.coordination.testing.Country.PROVINCE_FRONT;
import static io.danvan.coordination.testing.Country.PROVINCE_MOBILIZATION;
import static org.assertj.core.api.Assertions.assertThat;

import io.danvan.coordination.commitment.Phase.Kind;
import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.testing.Country;
import io.danvan.platform.security.Role;
import io.danvan.taskboard.testing.SomeTask;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VisibilityTest {
  private static final Set<Role> READING = Set.of(Role.VIEWER);

  private final Visibility visibility = new Visibility(new Country());

  @Test
  void whoTakesPartSeesHowTheOthersAreGettingOn() {
    WorkItem task = withParts(SomeTask.of(PROVINCE_MOBILIZATION));
    for (OrganisationId one : List.of(PROVINCE_MOBILIZATION, COMMUNE_FRONT, OTHER_COMMUNE)) {
      assertThat(seen(one, task))
          .containsExactly(PROVINCE_MOBILIZATION, COMMUNE_FRONT, OTHER_COMMUNE);
    }
  }

  @Test
  void whoLooksAfterOneOfThemSeesThatOnesPart() {
    WorkItem task = withParts(SomeTask.of(PROVINCE_MOBILIZATION));
    assertThat(seen(COMMUNE, task)).containsExactly(COMMUNE_FRONT);
    assertThat(seen(OTHER_FRONT, task)).containsExactly(OTHER_COMMUNE);
    assertThat(seen(PROVINCE_FRONT, task)).hasSize(3);
  }

  @Test
  void aRestrictedPartIsBetweenTwo() {
    WorkItem task = withParts(SomeTask.of(PROVINCE_MOBILIZATION).restricted());
    assertThat(seen(PROVINCE_MOBILIZATION, task)).hasSize(3);
    assertThat(seen(COMMUNE_FRONT, task)).containsExactly(COMMUNE_FRONT);
    assertThat(seen(PROVINCE_FRONT, task)).isEmpty();
  }

  @Test
  void anOperatorSeesNothing() {
    WorkItem task = withParts(SomeTask.of(PROVINCE_MOBILIZATION));
    assertThat(visibility.seen(COMMUNE_FRONT, Set.of(Role.OPERATOR), task)).isEmpty();
  }

  @Test
  void aBoardIsWatchedByThoseWhoLookAfterWhoseWorkItShows() {
    Scope commune = new Scope.Own(COMMUNE);
    assertThat(visibility.watches(COMMUNE, commune)).isTrue();
    assertThat(visibility.watches(PROVINCE, commune)).isTrue();
    assertThat(visibility.watches(COMMUNE_PARTY, commune)).isTrue();
    assertThat(visibility.watches(OTHER_COMMUNE, commune)).isFalse();
    assertThat(visibility.watches(COMMUNE, new Scope.WithAllBelow(CON_CUONG))).isTrue();
    assertThat(visibility.watches(COMMUNE, new Scope.WithAllBelow(NGHE_AN))).isFalse();
  }

  private static WorkItem withParts(SomeTask task) {
    return task.with(PROVINCE_MOBILIZATION, Kind.ACCEPTED)
        .with(COMMUNE_FRONT, Kind.ACCEPTED)
        .with(OTHER_COMMUNE, Kind.ACCEPTED)
        .task();
  }

  private List<OrganisationId> seen(OrganisationId viewer, WorkItem task) {
    return visibility.seen(viewer, READING, task).stream().map(Part::responsible).toList();
  }
}
