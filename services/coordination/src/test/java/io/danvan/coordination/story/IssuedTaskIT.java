package io.danvan.coordination.story;

import static io.danvan.coordination.testing.Country.COMMUNE;
import static io.danvan.coordination.testing.Country.COMMUNE_FRONT;
import static io.danvan.coordination.testing.Country.OTHER_COMMUNE;
import static io.danvan.coordination.testing.Country.PROVINCE_MOBILIZATION;
import static org.assertj.core.api.Assertions.assertThat;

import io.danvan.coordination.common.OrganisationId;
import io.danvan.platform.security.Role;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A task of the province's Mass Mobilization side, with parts of the two other kinds. */
class IssuedTaskIT {
  private static final Office LEAD = Office.headOf(PROVINCE_MOBILIZATION);
  private static final Office COMMITTEE = Office.of(COMMUNE);
  private static final Office FRONT = Office.of(COMMUNE_FRONT);

  @Test
  void reachesEachOrganisationInItsOwnService() {
    Tale tale = Tale.of(PROVINCE_MOBILIZATION, COMMUNE, COMMUNE_FRONT);

    JsonNode own = Tale.everywhere(tale.part(PROVINCE_MOBILIZATION));
    JsonNode asked = Tale.everywhere(tale.part(COMMUNE));

    assertThat(own.path("phase").asString()).isEqualTo("ACCEPTED");
    assertThat(own.path("standing").asString()).isEqualTo("OWN");
    assertThat(asked.path("phase").asString()).isEqualTo("REQUESTED");
    assertThat(asked.path("standing").asString()).isEqualTo("REQUESTED");
    assertThat(asked.at("/waitingFor/whom").asString()).isEqualTo("RESPONSIBLE");
    assertThat(asked.path("reportState").asString()).isEqualTo("IN_PROGRESS_WITHIN_TERM");
    for (Office office : List.of(LEAD, COMMITTEE, FRONT)) {
      awaitTask(office, tale);
      assertThat(office.get(tale.path() + "/parts").granted().path("items")).hasSize(3);
    }
    assertThat(listed(LEAD, "side=asked&phase=requested")).contains(tale.part(COMMUNE).id());
    assertThat(listed(COMMITTEE, "side=responsible&waitingForUs=true"))
        .contains(tale.part(COMMUNE).id())
        .doesNotContain(tale.part(COMMUNE_FRONT).id());
    assertThat(listed(FRONT, "side=responsible")).contains(tale.part(COMMUNE_FRONT).id());
  }

  @Test
  void isAmendedInItsContentAPartsWorkAndByANewPart() {
    Tale tale = Tale.of(PROVINCE_MOBILIZATION, COMMUNE);
    Part part = tale.part(COMMUNE);
    Tale.does(COMMITTEE, part, "accept");
    Tale.sees(LEAD, part);

    JsonNode amended =
        tale.leadDoes(
            "amend",
            Map.of(
                "title", "Đối thoại với nhân dân và công khai kết quả",
                "clears", Orders.clears(PROVINCE_MOBILIZATION),
                "changedParts", List.of(Orders.change(part)),
                "addedParts", List.of(Orders.part(COMMUNE_FRONT)),
                "reason", "Bổ sung việc công khai."));

    part.written("2.1");
    assertThat(amended.path("title").asString())
        .isEqualTo("Đối thoại với nhân dân và công khai kết quả");
    assertThat(Tale.everywhere(part).path("phase").asString()).isEqualTo("REQUESTED");
    assertThat(Tale.everywhere(tale.part(COMMUNE_FRONT)).path("phase").asString())
        .isEqualTo("REQUESTED");
    Tale.does(COMMITTEE, part, "accept");
    assertThat(Tale.everywhere(part).path("phase").asString()).isEqualTo("ACCEPTED");
  }

  @Test
  void isExtendedWithItsPartsAndKeepsTheOriginalDate() {
    Tale tale = Tale.of(PROVINCE_MOBILIZATION, COMMUNE);
    Part part = tale.part(COMMUNE);

    JsonNode extended =
        tale.leadDoes(
            "extend", Map.of("due", Orders.in(60).toString(), "reason", "Mưa lũ kéo dài."));

    part.written("2.0");
    for (JsonNode due : List.of(extended.path("due"), Tale.everywhere(part).path("due"))) {
      assertThat(due.path("date").asString()).isEqualTo(Orders.in(60).toString());
      assertThat(due.path("original").asString()).isEqualTo(Orders.in(30).toString());
      assertThat(due.at("/history/1/reason").asString()).isEqualTo("Mưa lũ kéo dài.");
    }
  }

  @Test
  void isClosedOnceEveryPartIsOver() {
    Tale tale = Tale.of(PROVINCE_MOBILIZATION, COMMUNE);
    Part own = tale.part(PROVINCE_MOBILIZATION);
    Part other = tale.part(COMMUNE);
    Tale.does(LEAD, own, "fulfil", Map.of("result", "Đã tổng hợp.", "evidence", List.of()));
    Tale.does(LEAD, own, "confirm");
    Reply early = tale.tries("close", Map.of("outcome", "Hoàn thành."));
    Tale.does(LEAD, other, "withdraw", Map.of("reason", "Xã đã làm trong chương trình khác."));

    JsonNode closed = tale.leadDoes("close", Map.of("outcome", "Hoàn thành."));

    assertThat(early.refusal()).isEqualTo("409 parts-open");
    assertThat(closed.path("status").asString()).isEqualTo("CLOSED");
    Tale.patiently().until(() -> status(COMMITTEE, tale).equals("CLOSED"));
  }

  @Test
  void keepsItsPartsAsTheyAreOnceItIsClosedOrWithdrawn() {
    Tale closed = Tale.of(PROVINCE_MOBILIZATION);
    Tale withdrawn = Tale.of(PROVINCE_MOBILIZATION);
    List<Part> parts =
        Stream.of(closed, withdrawn).map(tale -> tale.part(PROVINCE_MOBILIZATION)).toList();
    for (Part part : parts) {
      Tale.does(LEAD, part, "fulfil", Map.of("result", "Đã tổng hợp.", "evidence", List.of()));
      Tale.does(LEAD, part, "confirm");
    }
    closed.leadDoes("close", Map.of("outcome", "Hoàn thành."));
    withdrawn.leadDoes("withdraw", Map.of("reason", "Chuyển sang kế hoạch năm sau."));

    for (Part part : parts) {
      assertThat(Tale.tries(LEAD, part, "reopen", Map.of("reason", "Thiếu biên bản.")).refusal())
          .isEqualTo("409 task-over");
    }
  }

  @Test
  void isWithdrawnWithEveryOpenPart() {
    Tale tale = Tale.of(PROVINCE_MOBILIZATION, COMMUNE, COMMUNE_FRONT);
    Part accepted = tale.part(COMMUNE);
    Part unanswered = tale.part(COMMUNE_FRONT);
    Tale.does(COMMITTEE, accepted, "accept");
    Tale.sees(LEAD, accepted);

    tale.leadDoes("withdraw", Map.of("reason", "Chuyển sang kế hoạch năm sau."));

    accepted.written("2.1");
    unanswered.written("2.0");
    assertThat(Tale.everywhere(accepted).path("phase").asString()).isEqualTo("WITHDRAWN");
    assertThat(Tale.everywhere(unanswered).path("phase").asString()).isEqualTo("WITHDRAWN");
    Tale.patiently().until(() -> status(FRONT, tale).equals("WITHDRAWN"));
  }

  @Test
  void takesEffectOnceForARecordOfAnAgencysSystem() {
    Office agency = LEAD.as(Role.AGENCY);
    ObjectNode order = Orders.task(PROVINCE_MOBILIZATION, COMMUNE);
    order
        .putObject("origin")
        .put("system", "vanban.nghean")
        // A UUID, though it looks like an identity number to the screening.
        .put("externalId", "043f7873-4248-4462-a051-329624431429");
    long before = Bodies.written();

    Tale first = Tale.of(agency, order);
    long written = Bodies.written();
    Tale again = Tale.of(agency, order);
    order.put("title", "Đã sửa trong hệ thống của cơ quan");
    Tale changed = Tale.of(agency, order);

    assertThat(written).isGreaterThan(before);
    assertThat(List.of(again.id(), changed.id())).containsOnly(first.id());
    assertThat(Bodies.written()).isEqualTo(written);
  }

  @Test
  void showsARestrictedTasksPartOnlyToItsParties() {
    ObjectNode order = Orders.task(PROVINCE_MOBILIZATION, COMMUNE, COMMUNE_FRONT);
    Tale tale = Tale.of(LEAD, order.put("classification", "RESTRICTED"));
    Part part = tale.part(COMMUNE);

    awaitTask(COMMITTEE, tale);
    awaitTask(FRONT, tale);

    assertThat(FRONT.get(part.path()).refusal()).isEqualTo("403 outside-jurisdiction");
    assertThat(seenParts(FRONT, tale)).containsExactly(tale.part(COMMUNE_FRONT).id());
    assertThat(parts(FRONT, tale)).isEqualTo(1);
    assertThat(parts(LEAD, tale)).isEqualTo(3);
    assertThat(Office.of(OTHER_COMMUNE).get(tale.path()).refusal())
        .isEqualTo("403 outside-jurisdiction");
  }

  @Test
  void showsThePartsOfOthersToThoseWhoTakePart() {
    Tale tale = Tale.of(PROVINCE_MOBILIZATION, COMMUNE_FRONT, OTHER_COMMUNE);
    awaitTask(FRONT, tale);
    Part others = tale.part(OTHER_COMMUNE);

    assertThat(seenParts(FRONT, tale)).hasSize(3);
    assertThat(parts(FRONT, tale)).isEqualTo(3);
    assertThat(FRONT.get(others.path()).status()).isEqualTo(200);
    assertThat(FRONT.get(others.path() + "/timeline").status()).isEqualTo(200);
  }

  @Test
  void showsToWhoLooksAfterOneOfManyThatOnesPartOnly() {
    Tale tale = Tale.of(PROVINCE_MOBILIZATION, COMMUNE_FRONT, OTHER_COMMUNE);
    awaitTask(COMMITTEE, tale);
    Part others = tale.part(OTHER_COMMUNE);

    assertThat(seenParts(COMMITTEE, tale)).containsExactly(tale.part(COMMUNE_FRONT).id());
    assertThat(parts(COMMITTEE, tale)).isEqualTo(1);
    assertThat(COMMITTEE.get(others.path()).refusal()).isEqualTo("403 outside-jurisdiction");
    assertThat(COMMITTEE.get(others.path() + "/timeline").refusal())
        .isEqualTo("403 outside-jurisdiction");
  }

  private static List<String> seenParts(Office office, Tale tale) {
    return office
        .get(tale.path() + "/parts")
        .granted()
        .path("items")
        .valueStream()
        .map(each -> each.path("id").asString())
        .toList();
  }

  /** How many parts a task's own record speaks of. */
  private static int parts(Office office, Tale tale) {
    return office
        .get(tale.path())
        .granted()
        .path("phases")
        .valueStream()
        .mapToInt(JsonNode::asInt)
        .sum();
  }

  private static void awaitTask(Office office, Tale tale) {
    Tale.patiently().until(() -> office.get(tale.path()).status() == 200);
    for (OrganisationId each : tale.parts().keySet()) {
      Tale.patiently().until(() -> office.get(tale.part(each).path()).status() != 404);
    }
  }

  private static String status(Office office, Tale tale) {
    return office.get(tale.path()).body().path("status").asString();
  }

  private static List<String> listed(Office office, String query) {
    return office
        .get("/api/commitments?limit=100&" + query)
        .granted()
        .path("items")
        .valueStream()
        .map(each -> each.path("id").asString())
        .toList();
  }
}
