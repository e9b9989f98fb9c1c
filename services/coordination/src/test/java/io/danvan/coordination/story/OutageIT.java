package io.danvan.coordination.story;

import static io.danvan.coordination.directory.OrganisationKind.FATHERLAND_FRONT;
import static io.danvan.coordination.directory.OrganisationKind.MASS_MOBILIZATION;
import static io.danvan.coordination.directory.OrganisationKind.PEOPLES_COMMITTEE;
import static io.danvan.coordination.testing.Country.COMMUNE;
import static io.danvan.coordination.testing.Country.COMMUNE_FRONT;
import static io.danvan.coordination.testing.Country.PROVINCE_MOBILIZATION;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Services that are away, or that nothing reaches, and what becomes of it when they are back. */
class OutageIT {
  private static final Office ASKER = Office.headOf(PROVINCE_MOBILIZATION);
  private static final Office COMMITTEE = Office.of(COMMUNE);
  private static final Office FRONT = Office.of(COMMUNE_FRONT);

  @AfterEach
  void startWhatIsStopped() {
    Bodies.all().stream().filter(service -> !service.isRunning()).forEach(BodyService::start);
  }

  @Test
  void anOrganisationGoesOnWhileTheOthersServicesAreStopped() {
    Tale tale = Tale.of(PROVINCE_MOBILIZATION, COMMUNE, COMMUNE_FRONT);
    Part part = tale.part(COMMUNE);
    Part others = tale.part(COMMUNE_FRONT);
    Tale.does(FRONT, others, "accept");
    Tale.everywhere(part);
    Tale.everywhere(others);
    Bodies.of(MASS_MOBILIZATION).stop();
    Bodies.of(FATHERLAND_FRONT).stop();

    Tale.does(COMMITTEE, part, "accept");
    Tale.does(
        COMMITTEE,
        part,
        "report-progress",
        Map.of("percent", 30, "text", "Đã lập danh sách hộ.", "evidence", List.of()));
    Part asked = Tale.of(COMMUNE, COMMUNE_FRONT).part(COMMUNE_FRONT);
    JsonNode seen = COMMITTEE.get(others.path()).granted();

    assertThat(seen.path("phase").asString()).isEqualTo("ACCEPTED");
    Bodies.of(MASS_MOBILIZATION).start();
    Bodies.of(FATHERLAND_FRONT).start();
    Tale.does(FRONT, asked, "accept");
    assertThat(Tale.everywhere(part).at("/progress/percent").asInt()).isEqualTo(30);
    assertThat(Tale.everywhere(asked).path("phase").asString()).isEqualTo("ACCEPTED");
  }

  @Test
  void whatIsWithdrawnAndFulfilledAtOnceEndsWithdrawnEverywhereAndKeepsTheEvidence() {
    Part part = Tale.of(PROVINCE_MOBILIZATION, COMMUNE).part(COMMUNE);
    Tale.does(COMMITTEE, part, "accept");
    Tale.everywhere(part);
    BodyService committees = Bodies.of(PEOPLES_COMMITTEE);
    committees.stop();
    committees.startCutOff();

    JsonNode withdrawn =
        Tale.tries(ASKER, part, "withdraw", Map.of("reason", "Đã có đơn vị khác làm.")).granted();
    JsonNode fulfilled = Tale.tries(COMMITTEE, part, "fulfil", result()).granted();

    assertThat(withdrawn.path("phase").asString()).isEqualTo("WITHDRAWN");
    assertThat(fulfilled.path("phase").asString()).isEqualTo("FULFILLED");
    committees.stop();
    committees.start();
    part.written("2.2");
    JsonNode end = Tale.everywhere(part);
    assertThat(end.path("phase").asString()).isEqualTo("WITHDRAWN");
    assertThat(end.at("/fulfilments/0/evidence/0/number").asString()).isEqualTo("12/BC-UBND");
    assertThat(overtaken(COMMITTEE, part)).containsExactly("Fulfilled");
  }

  private static Map<String, ?> result() {
    return Map.of("result", "Đã tổ chức đối thoại.", "evidence", List.of(Orders.document(COMMUNE)));
  }

  private static List<String> overtaken(Office office, Part part) {
    return office
        .get(part.path() + "/timeline")
        .granted()
        .valueStream()
        .filter(entry -> entry.has("overtaken"))
        .map(entry -> entry.path("type").asString())
        .toList();
  }
}
