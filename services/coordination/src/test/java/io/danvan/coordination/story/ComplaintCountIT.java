package io.danvan.coordination.story;

import static io.danvan.coordination.directory.OrganisationKind.PEOPLES_COMMITTEE;
import static io.danvan.coordination.testing.Country.COMMUNE;
import static io.danvan.coordination.testing.Country.COMMUNE_FRONT;
import static io.danvan.coordination.testing.Country.OTHER_COMMUNE;
import static io.danvan.coordination.testing.Country.PROVINCE;
import static org.assertj.core.api.Assertions.assertThat;

import io.danvan.platform.security.Role;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The one number that tells of complaints. */
class ComplaintCountIT {
  private static final int YEAR = Orders.in(0).getYear();
  private static final Office HOST = Office.of(OTHER_COMMUNE);

  @Test
  void isShownFromFiveUpToTheCommitteeAndThoseAboveItAndLeavesNoEvent() {
    Office above = Office.of(PROVINCE);
    JsonNode none = told(above, YEAR - 1);
    assertThat(none.path("fewerThan").asInt()).isEqualTo(5);
    long written = Bodies.of(PEOPLES_COMMITTEE).written();

    for (int counted = 1; counted <= 4; counted++) {
      assertThat(count(HOST, YEAR - 1).granted()).isEqualTo(none);
      assertThat(told(above, YEAR - 1)).isEqualTo(none);
    }
    assertThat(count(HOST, YEAR - 1).granted().path("count").asInt()).isEqualTo(5);

    assertThat(told(above, YEAR - 1).path("count").asInt()).isEqualTo(5);
    assertThat(told(above, YEAR - 1).has("fewerThan")).isFalse();
    assertThat(told(HOST, YEAR).has("count")).isFalse();
    assertThat(Bodies.of(PEOPLES_COMMITTEE).written()).isEqualTo(written);
  }

  @Test
  void isRefusedToEverybodyElse() {
    assertThat(Office.of(COMMUNE).get(path(YEAR)).refusal()).isEqualTo("403 outside-jurisdiction");
    assertThat(Office.of(COMMUNE_FRONT).get(path(YEAR)).refusal()).isEqualTo("403 not-served-here");
    assertThat(count(Office.of(PROVINCE), YEAR).refusal())
        .isEqualTo("403 not-a-communes-committee");
    assertThat(count(Office.of(COMMUNE_FRONT), YEAR).refusal())
        .isEqualTo("403 not-a-communes-committee");
    assertThat(count(HOST.as(Role.VIEWER), YEAR).refusal()).isEqualTo("403 role-not-allowed");
    for (int year : new int[] {YEAR - 2, YEAR + 1}) {
      assertThat(count(HOST, year).refusal()).isEqualTo("422 year-out-of-range");
    }
  }

  private static JsonNode told(Office office, int year) {
    return office.get(path(year)).granted();
  }

  private static String path(int year) {
    return "/api/complaint-counts/" + OTHER_COMMUNE + "/" + year;
  }

  private static Reply count(Office office, int year) {
    return office.post("/api/complaint-counts", Orders.of(Map.of("year", year)));
  }
}
