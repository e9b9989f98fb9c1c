package io.danvan.taskboard.board;

import static io.danvan.coordination.testing.Country.COMMUNE;
import static io.danvan.coordination.testing.Country.COMMUNE_FRONT;
import static io.danvan.coordination.testing.Country.COMMUNE_PARTY;
import static io.danvan.coordination.testing.Country.OTHER_COMMUNE;
import static io.danvan.coordination.testing.Country.PROVINCE;
import static org.assertj.core.api.Assertions.assertThat;

import io.danvan.coordination.commitment.Phase.Kind;
import io.danvan.coordination.directory.Organisations;
import io.danvan.coordination.testing.Country;
import io.danvan.platform.security.Role;
import io.danvan.taskboard.testing.SomeTask;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlacementTest {
  private static final Organisations COUNTRY = new Country().now();
  private static final Scope CON_CUONG = new Scope.WithAllBelow(Country.CON_CUONG);

  @Test
  void aCardStandsWhereItsLeastAdvancedOpenPartWithinTheScopeStands() {
    WorkItem task =
        SomeTask.of(PROVINCE)
            .with(PROVINCE, Kind.FULFILLED)
            .with(COMMUNE, Kind.IN_PROGRESS)
            .with(COMMUNE_FRONT, Kind.CONFIRMED)
            .with(OTHER_COMMUNE, Kind.REQUESTED)
            .task();
    assertThat(column(task, new Scope.Own(PROVINCE))).contains(Column.REQUESTED);
    assertThat(column(task, CON_CUONG)).contains(Column.IN_PROGRESS);
    assertThat(column(task, new Scope.Own(COMMUNE_FRONT))).contains(Column.DONE);
    assertThat(column(task, new Scope.Own(COMMUNE_PARTY))).isEmpty();
  }

  @Test
  void whatWasWithdrawnHasNoPlace() {
    WorkItem task =
        SomeTask.of(PROVINCE).with(PROVINCE, Kind.ACCEPTED).with(COMMUNE, Kind.WITHDRAWN).task();
    assertThat(column(task, CON_CUONG)).isEmpty();
    assertThat(column(task, new Scope.Own(PROVINCE))).contains(Column.ACCEPTED);
  }

  @Test
  void whoIsToExplainIsWaitedForInWhateverPhase() {
    WorkItem task =
        SomeTask.of(PROVINCE)
            .with(PROVINCE, Kind.CONFIRMED)
            .withDemand(COMMUNE, Kind.CONFIRMED, PROVINCE)
            .task();
    Placement place = place(task, new Scope.Own(COMMUNE)).orElseThrow();
    assertThat(place.column()).isEqualTo(Column.DONE);
    assertThat(place.waiting()).containsExactly(COMMUNE);
  }

  @Test
  void aRestrictedTaskIsOnTheBoardsOfItsPartiesOnlyAndForEachOfThemAlone() {
    WorkItem task =
        SomeTask.of(PROVINCE)
            .restricted()
            .with(PROVINCE, Kind.ACCEPTED)
            .with(COMMUNE, Kind.FULFILLED)
            .with(COMMUNE_FRONT, Kind.REQUESTED)
            .task();
    Placement commune = place(task, new Scope.Own(COMMUNE)).orElseThrow();
    assertThat(commune.restricted()).isTrue();
    assertThat(commune.participants()).containsExactly(COMMUNE);
    assertThat(commune.column()).isEqualTo(Column.FULFILLED);
    assertThat(column(task, new Scope.Own(PROVINCE))).contains(Column.REQUESTED);
    assertThat(column(task, CON_CUONG)).isEmpty();
    assertThat(column(task, new Scope.Own(COMMUNE_PARTY))).isEmpty();
  }

  @Test
  void whatWasBroughtBeforeAnOrganisationIsOnItsBoardAlsoIfItIsRestricted() {
    SomeTask task = SomeTask.of(COMMUNE_FRONT).broughtBefore(PROVINCE);
    WorkItem open = task.with(COMMUNE, Kind.ACCEPTED).task();
    WorkItem restricted =
        SomeTask.of(COMMUNE_FRONT)
            .restricted()
            .broughtBefore(PROVINCE)
            .with(COMMUNE, Kind.ACCEPTED)
            .task();
    assertThat(column(open, new Scope.Own(PROVINCE))).contains(Column.ACCEPTED);
    assertThat(column(restricted, new Scope.Own(PROVINCE))).contains(Column.ACCEPTED);
    assertThat(column(restricted, new Scope.Own(OTHER_COMMUNE))).isEmpty();
    assertThat(new Visibility(new Country()).seen(PROVINCE, Set.of(Role.VIEWER), restricted))
        .hasSize(1);
    assertThat(new Visibility(new Country()).seen(OTHER_COMMUNE, Set.of(Role.VIEWER), restricted))
        .isEmpty();
  }

  @Test
  void whereARestrictedTaskStandsIsToldToNobodyButTheBoardsOwner() {
    WorkItem open = SomeTask.of(PROVINCE).with(COMMUNE, Kind.ACCEPTED).task();
    WorkItem restricted = SomeTask.of(PROVINCE).restricted().with(COMMUNE, Kind.ACCEPTED).task();
    Scope board = new Scope.Own(COMMUNE);
    assertThat(Placement.isTold(open, board, PROVINCE)).isTrue();
    assertThat(Placement.isTold(restricted, board, COMMUNE)).isTrue();
    assertThat(Placement.isTold(restricted, board, PROVINCE)).isFalse();
    assertThat(Placement.isTold(restricted, CON_CUONG, COMMUNE)).isFalse();
  }

  private static Optional<Column> column(WorkItem task, Scope scope) {
    return place(task, scope).map(Placement::column);
  }

  private static Optional<Placement> place(WorkItem task, Scope scope) {
    return Placement.of(task, scope, COUNTRY);
  }
}
