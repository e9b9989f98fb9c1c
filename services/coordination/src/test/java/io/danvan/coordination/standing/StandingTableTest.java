package io.danvan.coordination.standing;

import static io.danvan.coordination.standing.NgheAn.ANH_SON_COMMITTEE;
import static io.danvan.coordination.standing.NgheAn.ANH_SON_FRONT;
import static io.danvan.coordination.standing.NgheAn.CON_CUONG_COMMITTEE;
import static io.danvan.coordination.standing.NgheAn.CON_CUONG_FRONT;
import static io.danvan.coordination.standing.NgheAn.CON_CUONG_PARTY_BUILDING;
import static io.danvan.coordination.standing.NgheAn.DEPARTMENT;
import static io.danvan.coordination.standing.NgheAn.GOVERNMENT;
import static io.danvan.coordination.standing.NgheAn.NEIGHBOUR_COMMITTEE;
import static io.danvan.coordination.standing.NgheAn.PROVINCE_COMMITTEE;
import static io.danvan.coordination.standing.NgheAn.PROVINCE_FRONT;
import static io.danvan.coordination.standing.NgheAn.PROVINCE_MOBILIZATION;
import static io.danvan.coordination.standing.Standing.ASSIGNED;
import static io.danvan.coordination.standing.Standing.OWN;
import static io.danvan.coordination.standing.Standing.REQUESTED;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StandingTableTest {
  @Test
  void anOrganisationAsksItself() {
    assertThat(StandingTable.between(DEPARTMENT, DEPARTMENT)).contains(OWN);
  }

  @Test
  void aSuperiorAssignsDownTheLineOfItsKind() {
    assertThat(StandingTable.between(PROVINCE_COMMITTEE, CON_CUONG_COMMITTEE)).contains(ASSIGNED);
    assertThat(StandingTable.between(PROVINCE_COMMITTEE, DEPARTMENT)).contains(ASSIGNED);
    assertThat(StandingTable.between(GOVERNMENT, CON_CUONG_COMMITTEE)).contains(ASSIGNED);
  }

  @Test
  void bodiesOfDifferentKindsAskEachOtherInTheSameUnit() {
    assertThat(StandingTable.between(CON_CUONG_FRONT, CON_CUONG_COMMITTEE)).contains(REQUESTED);
    assertThat(StandingTable.between(CON_CUONG_COMMITTEE, CON_CUONG_PARTY_BUILDING))
        .contains(REQUESTED);
  }

  @Test
  void aBodyAsksOtherKindsInTheUnitsBelow() {
    assertThat(StandingTable.between(PROVINCE_MOBILIZATION, CON_CUONG_FRONT)).contains(REQUESTED);
    assertThat(StandingTable.between(PROVINCE_FRONT, CON_CUONG_COMMITTEE)).contains(REQUESTED);
  }

  @Test
  void peersUnderTheSameSuperiorAskEachOther() {
    assertThat(StandingTable.between(CON_CUONG_COMMITTEE, ANH_SON_COMMITTEE)).contains(REQUESTED);
    assertThat(StandingTable.between(PROVINCE_COMMITTEE, NEIGHBOUR_COMMITTEE)).contains(REQUESTED);
  }

  @Test
  void aDepartmentAsksCommuneCommitteesInItsProvince() {
    assertThat(StandingTable.between(DEPARTMENT, CON_CUONG_COMMITTEE)).contains(REQUESTED);
  }

  @Test
  void nobodyAsksUpwards() {
    assertThat(StandingTable.between(CON_CUONG_COMMITTEE, PROVINCE_COMMITTEE)).isEmpty();
    assertThat(StandingTable.between(DEPARTMENT, PROVINCE_COMMITTEE)).isEmpty();
    assertThat(StandingTable.between(CON_CUONG_FRONT, PROVINCE_COMMITTEE)).isEmpty();
  }

  @Test
  void nobodyAsksAcrossUnitsOfAnotherKind() {
    assertThat(StandingTable.between(ANH_SON_FRONT, CON_CUONG_COMMITTEE)).isEmpty();
    assertThat(StandingTable.between(NEIGHBOUR_COMMITTEE, CON_CUONG_FRONT)).isEmpty();
  }
}
