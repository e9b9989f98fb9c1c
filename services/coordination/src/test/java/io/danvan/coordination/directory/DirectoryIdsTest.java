package io.danvan.coordination.directory;

import static io.danvan.coordination.directory.DirectoryIds.FOUNDED_ON;
import static org.assertj.core.api.Assertions.assertThat;

import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.common.UnitId;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Accounts and links hold these ids: a change here gives every installation another country. */
class DirectoryIdsTest {
  private static final UnitId CON_CUONG = DirectoryIds.unit("17254", FOUNDED_ON);

  @Test
  void idsAreThoseOfEveryOtherInstallation() {
    assertThat(CON_CUONG).hasToString("9b360e4e-b94f-5f49-a693-c52f57704eeb");
    assertThat(DirectoryIds.body(OrganisationKind.PEOPLES_COMMITTEE, "17254"))
        .hasToString("16a992e6-0530-502c-913e-c8254c3d91cc");
  }

  @Test
  void idsAreNameBasedUuidsOfVersionFive() {
    assertThat(CON_CUONG.value().version()).isEqualTo(5);
    assertThat(CON_CUONG.value().variant()).isEqualTo(2);
  }

  @Test
  void aCodeThatIsUsedAgainNamesAnotherUnit() {
    assertThat(DirectoryIds.unit("17254", LocalDate.of(2027, 1, 1))).isNotEqualTo(CON_CUONG);
  }

  @Test
  void everyRoleHasItsOwnPosition() {
    OrganisationId body = DirectoryIds.body(OrganisationKind.FATHERLAND_FRONT, "17254");

    assertThat(DirectoryIds.position(body, PositionRole.HEAD, FOUNDED_ON))
        .isNotEqualTo(DirectoryIds.position(body, PositionRole.DEPUTY_HEAD, FOUNDED_ON));
  }
}
