package io.danvan.coordination.access;

import static io.danvan.coordination.access.Classification.COORDINATION;
import static io.danvan.coordination.access.Classification.PUBLIC;
import static io.danvan.coordination.access.Classification.RESTRICTED;
import static io.danvan.coordination.standing.NgheAn.ANH_SON_COMMITTEE;
import static io.danvan.coordination.standing.NgheAn.ANH_SON_FRONT;
import static io.danvan.coordination.standing.NgheAn.CON_CUONG_COMMITTEE;
import static io.danvan.coordination.standing.NgheAn.CON_CUONG_FRONT;
import static io.danvan.coordination.standing.NgheAn.CON_CUONG_PARTY_BUILDING;
import static io.danvan.coordination.standing.NgheAn.DEPARTMENT;
import static io.danvan.coordination.standing.NgheAn.GOVERNMENT;
import static io.danvan.coordination.standing.NgheAn.NEIGHBOUR_COMMITTEE;
import static io.danvan.coordination.standing.NgheAn.NOBODY;
import static io.danvan.coordination.standing.NgheAn.PROVINCE_FRONT;
import static io.danvan.coordination.standing.NgheAn.PROVINCE_MOBILIZATION;
import static io.danvan.platform.security.Role.AGENCY;
import static io.danvan.platform.security.Role.COORDINATOR;
import static io.danvan.platform.security.Role.HEAD;
import static io.danvan.platform.security.Role.OPERATOR;
import static io.danvan.platform.security.Role.VIEWER;
import static org.assertj.core.api.Assertions.assertThat;

import io.danvan.coordination.commitment.Action;
import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.decision.CoordinationRefused;
import io.danvan.coordination.decision.Reason;
import io.danvan.coordination.matter.MatterAction;
import io.danvan.coordination.standing.NgheAn;
import io.danvan.coordination.standing.OrganisationView;
import io.danvan.coordination.task.TaskCommand;
import io.danvan.platform.security.Caller;
import io.danvan.platform.security.Role;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AccessRuleTest {
  private static final TaskCommand CLOSE = new TaskCommand.CloseTask("Đạt");
  private static final TaskCommand EXTEND =
      new TaskCommand.ExtendTask(LocalDate.of(2026, 3, 2), "Có lý do");

  @Test
  void whatIsPublicIsReadByAllWhoAreSignedIn() {
    assertThat(reads(ANH_SON_FRONT, PUBLIC)).isTrue();
    assertThat(reads(NOBODY, VIEWER, PUBLIC)).isTrue();
  }

  @Test
  void participantsReadTheirRecords() {
    assertThat(reads(CON_CUONG_FRONT, COORDINATION)).isTrue();
    assertThat(reads(CON_CUONG_COMMITTEE, COORDINATION)).isTrue();
    assertThat(reads(CON_CUONG_COMMITTEE, RESTRICTED)).isTrue();
  }

  @Test
  void superiorsOfParticipantsRead() {
    assertThat(reads(GOVERNMENT, COORDINATION)).isTrue();
    assertThat(reads(PROVINCE_FRONT, COORDINATION)).isTrue();
  }

  @Test
  void theBodiesOfTheUnitAndOfThoseAboveRead() {
    assertThat(reads(CON_CUONG_PARTY_BUILDING, COORDINATION)).isTrue();
    assertThat(reads(PROVINCE_MOBILIZATION, COORDINATION)).isTrue();
  }

  @Test
  void othersDoNotRead() {
    assertThat(reads(ANH_SON_COMMITTEE, COORDINATION)).isFalse();
    assertThat(reads(ANH_SON_FRONT, COORDINATION)).isFalse();
    assertThat(reads(NEIGHBOUR_COMMITTEE, COORDINATION)).isFalse();
    assertThat(reads(DEPARTMENT, COORDINATION)).isFalse();
    assertThat(reads(NOBODY, COORDINATOR, COORDINATION)).isFalse();
  }

  @Test
  void whatIsRestrictedIsReadByParticipantsOnly() {
    assertThat(reads(GOVERNMENT, RESTRICTED)).isFalse();
    assertThat(reads(PROVINCE_FRONT, RESTRICTED)).isFalse();
    assertThat(reads(CON_CUONG_PARTY_BUILDING, RESTRICTED)).isFalse();
  }

  @Test
  void whoTakesPartInATaskReadsItsOtherParts() {
    Set<OrganisationId> takingPart = Set.of(CON_CUONG_FRONT.id(), ANH_SON_COMMITTEE.id());
    assertThat(readsPart(ANH_SON_COMMITTEE, COORDINATION, takingPart)).isTrue();
    assertThat(readsPart(ANH_SON_COMMITTEE, RESTRICTED, takingPart)).isFalse();
    assertThat(readsPart(CON_CUONG_FRONT, RESTRICTED, takingPart)).isTrue();
  }

  @Test
  void whoLooksAfterOneThatTakesPartDoesNotReadTheOtherParts() {
    Set<OrganisationId> takingPart = Set.of(CON_CUONG_FRONT.id(), ANH_SON_COMMITTEE.id());
    assertThat(readsPart(ANH_SON_FRONT, COORDINATION, takingPart)).isFalse();
    assertThat(readsPart(CON_CUONG_PARTY_BUILDING, COORDINATION, takingPart)).isTrue();
  }

  @Test
  void whatPeopleRaisedIsKnownToTheHostAndThoseAboveItOnly() {
    OrganisationId host = CON_CUONG_COMMITTEE.id();
    for (OrganisationId reader : Set.of(host, GOVERNMENT.id())) {
      assertThat(AccessRule.seesMatters(reader, host, NgheAn.DIRECTORY)).isTrue();
    }
    for (OrganisationId reader :
        Set.of(
            CON_CUONG_FRONT.id(),
            CON_CUONG_PARTY_BUILDING.id(),
            PROVINCE_FRONT.id(),
            ANH_SON_COMMITTEE.id(),
            NOBODY)) {
      assertThat(AccessRule.seesMatters(reader, host, NgheAn.DIRECTORY)).isFalse();
    }
  }

  @Test
  void onlyAHeadTakesBackWhatWasRaised() {
    assertThat(AccessRule.actsOnMatter(Set.of(HEAD), MatterAction.TAKE_BACK)).isTrue();
    assertThat(AccessRule.actsOnMatter(Set.of(COORDINATOR), MatterAction.TAKE_BACK)).isFalse();
    assertThat(AccessRule.actsOnMatter(Set.of(COORDINATOR), MatterAction.RAISE)).isTrue();
    assertThat(AccessRule.actsOnMatter(Set.of(VIEWER, OPERATOR), MatterAction.RAISE)).isFalse();
  }

  @Test
  void anOperatorReadsNoRecords() {
    assertThat(reads(CON_CUONG_FRONT.id(), OPERATOR, PUBLIC)).isFalse();
  }

  @Test
  void aRefusalSaysWhatIsMissing() {
    assertThat(AccessRule.reading(caller(NOBODY, VIEWER), dossier(RESTRICTED), NgheAn.DIRECTORY))
        .map(CoordinationRefused::reason)
        .contains(Reason.OUTSIDE_JURISDICTION);
    assertThat(AccessRule.acting(caller(NOBODY, VIEWER), Action.ACCEPT))
        .map(CoordinationRefused::reason)
        .contains(Reason.ROLE_NOT_ALLOWED);
  }

  @Test
  void viewersAndOperatorsChangeNothing() {
    for (Action action : Action.values()) {
      assertThat(acts(VIEWER, action)).as(action.code()).isFalse();
      assertThat(acts(OPERATOR, action)).as(action.code()).isFalse();
    }
    assertThat(acts(VIEWER, EXTEND)).isFalse();
    assertThat(acts(OPERATOR, EXTEND)).isFalse();
  }

  @Test
  void coordinatorsAndAgenciesDoTheDailyWork() {
    assertThat(acts(COORDINATOR, Action.ACCEPT)).isTrue();
    assertThat(acts(AGENCY, Action.REPORT_PROGRESS)).isTrue();
    assertThat(acts(COORDINATOR, EXTEND)).isTrue();
  }

  @Test
  void onlyHeadsDemandExplanationsVerifyWithdrawAndClose() {
    assertThat(acts(HEAD, Action.DEMAND_EXPLANATION)).isTrue();
    assertThat(acts(HEAD, Action.WITHDRAW)).isTrue();
    assertThat(acts(HEAD, Action.VERIFY)).isTrue();
    assertThat(acts(HEAD, Action.DISPUTE)).isTrue();
    assertThat(acts(HEAD, CLOSE)).isTrue();
    for (Role role : Set.of(COORDINATOR, AGENCY)) {
      assertThat(acts(role, Action.DEMAND_EXPLANATION)).isFalse();
      assertThat(acts(role, Action.WITHDRAW)).isFalse();
      assertThat(acts(role, Action.VERIFY)).isFalse();
      assertThat(acts(role, Action.DISPUTE)).isFalse();
      assertThat(acts(role, CLOSE)).isFalse();
      assertThat(acts(role, new TaskCommand.WithdrawTask("Có lý do"))).isFalse();
    }
  }

  private static boolean reads(OrganisationView reader, Classification classification) {
    return reads(reader.id(), COORDINATOR, classification);
  }

  private static boolean reads(OrganisationId reader, Role role, Classification classification) {
    Optional<CoordinationRefused> refused =
        AccessRule.reading(caller(reader, role), dossier(classification), NgheAn.DIRECTORY);
    return refused.isEmpty();
  }

  private static boolean readsPart(
      OrganisationView reader, Classification classification, Set<OrganisationId> takingPart) {
    return AccessRule.readingPart(
            caller(reader.id(), COORDINATOR), dossier(classification), takingPart, NgheAn.DIRECTORY)
        .isEmpty();
  }

  private static boolean acts(Role role, Action action) {
    return AccessRule.acting(caller(CON_CUONG_FRONT.id(), role), action).isEmpty();
  }

  private static boolean acts(Role role, TaskCommand command) {
    return AccessRule.acting(caller(CON_CUONG_FRONT.id(), role), command).isEmpty();
  }

  private static Dossier dossier(Classification classification) {
    return new Dossier(classification, Set.of(CON_CUONG_FRONT.id(), CON_CUONG_COMMITTEE.id()));
  }

  private static Caller caller(OrganisationId organisation, Role role) {
    return new Caller(organisation.value(), Set.of(role), null, "account");
  }
}
