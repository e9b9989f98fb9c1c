package io.danvan.taskboard.board;

import static io.danvan.coordination.testing.Country.COMMUNE;
import static io.danvan.coordination.testing.Country.COMMUNE_FRONT;
import static io.danvan.coordination.testing.Country.OTHER_FRONT;
import static io.danvan.coordination.testing.Country.PROVINCE;
import static io.danvan.coordination.testing.Country.PROVINCE_FRONT;
import static org.assertj.core.api.Assertions.assertThat;

import io.danvan.coordination.commitment.Action;
import io.danvan.coordination.commitment.Phase.Kind;
import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.standing.DirectoryOrganisations;
import io.danvan.coordination.testing.Country;
import io.danvan.platform.security.Role;
import io.danvan.taskboard.testing.SomeTask;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OffersTest {
  private static final Set<Role> COORDINATOR = Set.of(Role.COORDINATOR);
  private static final Set<Role> HEAD = Set.of(Role.HEAD);

  @Test
  void onlyAHeadIsOfferedWhatOnlyAHeadMayDo() {
    Part declined = part(Kind.DECLINED);
    assertThat(Offers.next(declined, COORDINATOR).get(PROVINCE)).containsExactly(Action.AMEND);
    assertThat(Offers.next(declined, HEAD).get(PROVINCE))
        .containsExactly(Action.AMEND, Action.WITHDRAW);
    assertThat(Offers.all(part(Kind.ACCEPTED), COORDINATOR).get(PROVINCE))
        .doesNotContain(Action.WITHDRAW);
  }

  @Test
  void whoOnlyReadsIsOfferedNothing() {
    for (Kind phase : Kind.values()) {
      assertThat(Offers.all(part(phase), Set.of(Role.VIEWER))).isEmpty();
    }
  }

  @Test
  void aCardOffersToEachSideWhatIsNextForIt() {
    Part handedIn = part(Kind.FULFILLED);
    assertThat(Offers.next(handedIn, COORDINATOR).get(PROVINCE))
        .contains(Action.CONFIRM, Action.RETURN)
        .doesNotContain(Action.EXTEND);
    assertThat(Offers.next(part(Kind.REQUESTED), COORDINATOR).get(COMMUNE))
        .contains(Action.ACCEPT, Action.DECLINE)
        .doesNotContain(Action.ASK_TRANSFER);
  }

  @Test
  void theTasksPageOffersEverythingWithWhatIsNextFirst() {
    assertThat(Offers.all(part(Kind.IN_PROGRESS), COORDINATOR).get(COMMUNE))
        .startsWith(Action.REPORT_PROGRESS, Action.FULFIL)
        .contains(Action.ASK_EXTENSION, Action.ASK_TRANSFER);
  }

  @Test
  void theFrontOfTheAreaIsOfferedToVerifyWhatIsHandedIn() {
    assertThat(remarks(part(Kind.FULFILLED), COMMUNE_FRONT, HEAD))
        .containsExactly(Action.VERIFY, Action.DISPUTE);
    assertThat(remarks(part(Kind.CONFIRMED), PROVINCE_FRONT, HEAD)).contains(Action.DISPUTE);
    assertThat(remarks(part(Kind.IN_PROGRESS), COMMUNE_FRONT, HEAD)).isEmpty();
    assertThat(remarks(part(Kind.FULFILLED), OTHER_FRONT, HEAD)).isEmpty();
    assertThat(remarks(part(Kind.FULFILLED), COMMUNE_FRONT, COORDINATOR)).isEmpty();
  }

  @Test
  void aSuperiorIsOfferedToDemandAnExplanationUntilItWaitsForOne() {
    assertThat(remarks(part(Kind.IN_PROGRESS), PROVINCE, HEAD))
        .containsExactly(Action.DEMAND_EXPLANATION);
    assertThat(remarks(part(Kind.WITHDRAWN), PROVINCE, HEAD)).isEmpty();
    Part demanded =
        SomeTask.of(PROVINCE)
            .withDemand(COMMUNE, Kind.IN_PROGRESS, PROVINCE)
            .task()
            .parts()
            .getFirst();
    assertThat(remarks(demanded, PROVINCE, HEAD)).isEmpty();
  }

  private static List<Action> remarks(Part part, OrganisationId organisation, Set<Role> roles) {
    return Offers.remarks(
        part, organisation, roles, new DirectoryOrganisations(new Country().now()));
  }

  private static Part part(Kind phase) {
    return SomeTask.of(PROVINCE).with(COMMUNE, phase).task().parts().getFirst();
  }
}
