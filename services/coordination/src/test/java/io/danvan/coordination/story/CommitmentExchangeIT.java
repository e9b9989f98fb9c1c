package io.danvan.coordination.story;

import static io.danvan.coordination.testing.Country.COMMUNE;
import static io.danvan.coordination.testing.Country.COMMUNE_FRONT;
import static io.danvan.coordination.testing.Country.PROVINCE;
import static io.danvan.coordination.testing.Country.PROVINCE_FRONT;
import static io.danvan.coordination.testing.Country.PROVINCE_MOBILIZATION;
import static org.assertj.core.api.Assertions.assertThat;

import io.danvan.platform.security.Role;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the two sides of a part, and a superior, do to it; each in its own service. */
class CommitmentExchangeIT {
  private static final Map<String, ?> REASON = Map.of("reason", "Có vướng mắc ở cơ sở.");
  private static final Map<String, ?> RESULT =
      Map.of(
          "result",
          "Đã tổ chức hai buổi đối thoại.",
          "evidence",
          List.of(Orders.document(COMMUNE)));

  /** The Mass Mobilization side requests of the People's Committee: it may decline. */
  private static final Office ASKER = Office.headOf(PROVINCE_MOBILIZATION);

  private static final Office COMMITTEE = Office.of(COMMUNE);

  @Test
  void theWorkIsDoneReturnedDoneAgainConfirmedAndReopened() {
    Part part = requested();

    Tale.does(COMMITTEE, part, "accept");
    JsonNode reported =
        Tale.does(
            COMMITTEE,
            part,
            "report-progress",
            Map.of("percent", 40, "text", "Đã lập danh sách.", "evidence", List.of()));
    Tale.does(COMMITTEE, part, "fulfil", RESULT);
    assertThat(Tale.sees(ASKER, part).at("/waitingFor/whom").asString()).isEqualTo("ASKER");
    Tale.does(ASKER, part, "return", Map.of("reason", "Thiếu biên bản của một thôn."));
    Tale.does(COMMITTEE, part, "fulfil", RESULT);
    JsonNode confirmed = Tale.does(ASKER, part, "confirm");
    Tale.does(ASKER, part, "reopen", Map.of("reason", "Nhân dân phản ánh chưa công khai."));
    Tale.does(COMMITTEE, part, "fulfil", RESULT);
    Tale.does(ASKER, part, "confirm");

    JsonNode end = Tale.everywhere(part);
    assertThat(reported.at("/progress/percent").asInt()).isEqualTo(40);
    assertThat(confirmed.path("reportState").asString()).isEqualTo("COMPLETED_ON_TIME");
    assertThat(end.path("phase").asString()).isEqualTo("CONFIRMED");
    assertThat(end.path("fulfilments")).hasSize(3);
    assertThat(end.at("/fulfilments/0/evidence/0/number").asString()).isEqualTo("12/BC-UBND");
    assertThat(Tale.timeline(COMMITTEE, part))
        .containsExactly(
            "Requested",
            "Accepted",
            "ProgressReported",
            "Fulfilled",
            "Returned",
            "Fulfilled",
            "Confirmed",
            "Reopened",
            "Fulfilled",
            "Confirmed");
  }

  @Test
  void whatIsDeclinedCanBeAskedAnew() {
    Part part = requested();

    Tale.does(COMMITTEE, part, "decline", Map.of("reason", "Xã không có vùng tái định cư."));
    assertThat(Tale.sees(ASKER, part).path("phase").asString()).isEqualTo("DECLINED");
    Tale.does(
        ASKER,
        part,
        "amend",
        Map.of(
            "work", "Đối thoại tại các bản vùng trong.",
            "result", "Biên bản đối thoại.",
            "reason", "Đổi địa bàn."));
    Tale.does(COMMITTEE, part, "accept");

    assertThat(Tale.everywhere(part).path("phase").asString()).isEqualTo("ACCEPTED");
  }

  @Test
  void whatASuperiorAssignsMayBeObjectedToNotDeclined() {
    Office superior = Office.headOf(PROVINCE);
    Part part = Tale.of(PROVINCE, COMMUNE).part(COMMUNE);
    Tale.sees(COMMITTEE, part);

    assertThat(Tale.tries(COMMITTEE, part, "decline", REASON).refusal())
        .isEqualTo("422 standing-forbids");
    Tale.does(COMMITTEE, part, "object", REASON);
    assertThat(Tale.sees(superior, part).at("/asks/0/kind").asString()).isEqualTo("OBJECTION");
    Tale.does(superior, part, "clarify", Map.of("answer", "Thực hiện theo hướng dẫn kèm theo."));
    Tale.does(COMMITTEE, part, "accept");

    JsonNode end = Tale.everywhere(part);
    assertThat(end.path("phase").asString()).isEqualTo("ACCEPTED");
    assertThat(end.path("asks")).isEmpty();
  }

  @Test
  void anExtensionIsRefusedThenGranted() {
    Tale tale = Tale.of(PROVINCE_MOBILIZATION, COMMUNE);
    Part part = tale.part(COMMUNE);
    Map<String, ?> asked = Map.of("due", Orders.in(45).toString(), "reason", "Mưa lũ kéo dài.");

    Tale.does(COMMITTEE, part, "ask-extension", asked);
    Tale.does(ASKER, part, "refuse-extension", REASON);
    Tale.does(COMMITTEE, part, "ask-extension", asked);
    Tale.sees(ASKER, part);
    tale.leadDoes("extend", asked);
    part.written(tale.part(COMMUNE).version());

    JsonNode end = Tale.everywhere(part);
    assertThat(end.at("/due/date").asString()).isEqualTo(Orders.in(45).toString());
    assertThat(end.at("/due/original").asString()).isEqualTo(Orders.in(30).toString());
    assertThat(end.path("asks")).isEmpty();
  }

  @Test
  void aClarificationIsAskedAndAnswered() {
    Part part = requested();

    Tale.does(
        COMMITTEE, part, "ask-clarification", Map.of("question", "Có mời đơn vị thi công không?"));
    Tale.does(ASKER, part, "clarify", Map.of("answer", "Có, mời đại diện đơn vị thi công."));

    assertThat(Tale.everywhere(part).path("asks")).isEmpty();
    assertThat(Tale.timeline(COMMITTEE, part))
        .containsExactly("Requested", "ClarificationAsked", "Clarified");
  }

  @Test
  void aGrantedTransferBeginsTheCommitmentOfAnotherKindsOrganisation() {
    Tale tale = Tale.of(PROVINCE_MOBILIZATION, COMMUNE);
    Part part = tale.part(COMMUNE);
    Map<String, ?> asked =
        Map.of("to", COMMUNE_FRONT.value(), "reason", "Việc thuộc chức năng của Mặt trận.");

    Tale.does(COMMITTEE, part, "ask-transfer", asked);
    Tale.does(ASKER, part, "refuse-transfer", REASON);
    Tale.does(COMMITTEE, part, "ask-transfer", asked);
    Tale.does(ASKER, part, "grant-transfer", Map.of("to", COMMUNE_FRONT.value()));
    Part successor = tale.part(COMMUNE_FRONT);
    Tale.does(Office.of(COMMUNE_FRONT), successor, "accept");

    JsonNode before = Tale.everywhere(part);
    JsonNode after = Tale.everywhere(successor);
    assertThat(before.path("phase").asString()).isEqualTo("WITHDRAWN");
    assertThat(before.path("successor").asString()).isEqualTo(successor.id());
    assertThat(after.path("phase").asString()).isEqualTo("ACCEPTED");
    assertThat(after.path("transferredFrom").asString()).isEqualTo(part.id());
    assertThat(after.path("work")).isEqualTo(before.path("work"));
    assertThat(after.at("/due/date")).isEqualTo(before.at("/due/date"));
  }

  @Test
  void eachSuperiorHasOneExplanationOpenAtATime() {
    Office superior = Office.headOf(PROVINCE);
    Map<String, ?> explained =
        Map.of("demandedBy", PROVINCE.value(), "explanation", "Do thiếu cán bộ chuyên trách.");
    Part part = requested();

    Tale.does(superior, part, "demand-explanation", REASON);
    assertThat(Tale.tries(superior, part, "demand-explanation", REASON).refusal())
        .isEqualTo("409 already-demanded");
    assertThat(Tale.everywhere(part).path("explanations")).hasSize(1);
    Tale.does(COMMITTEE, part, "give-explanation", explained);
    assertThat(Tale.everywhere(part).path("explanations")).isEmpty();
    assertThat(Tale.tries(COMMITTEE, part, "give-explanation", explained).refusal())
        .isEqualTo("409 nothing-demanded");
    Tale.does(superior, part, "demand-explanation", REASON);

    assertThat(Tale.everywhere(part).path("explanations")).hasSize(1);
    assertThat(
            Tale.tries(Office.headOf(PROVINCE_FRONT), part, "demand-explanation", REASON).refusal())
        .isEqualTo("403 outside-jurisdiction");
  }

  @Test
  void anAgencysRecordTakesEffectOnceOnACommitment() {
    Office agency = COMMITTEE.as(Role.AGENCY);
    Part part = requested();
    Map<String, ?> accepted =
        Map.of("origin", Map.of("system", "mot-cua", "externalId", Orders.unique()));

    Tale.does(agency, part, "accept", accepted);
    Reply again = Tale.tries(agency, part, "accept", accepted);
    Reply other =
        Tale.tries(
            agency,
            part,
            "ask-clarification",
            Map.of("question", "Có mời đơn vị thi công không?", "origin", accepted.get("origin")));

    assertThat(again.version()).isEqualTo(part.version());
    assertThat(other.refusal()).isEqualTo("422 origin-used");
    assertThat(Tale.timeline(agency, part)).containsExactly("Requested", "Accepted");
  }

  private static Part requested() {
    return Tale.of(PROVINCE_MOBILIZATION, COMMUNE).part(COMMUNE);
  }
}
