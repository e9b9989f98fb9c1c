package io.danvan.coordination.story;

import static io.danvan.coordination.testing.Country.COMMUNE;
import static io.danvan.coordination.testing.Country.COMMUNE_FRONT;
import static io.danvan.coordination.testing.Country.OTHER_COMMUNE;
import static org.assertj.core.api.Assertions.assertThat;

import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.directory.DutyRule;
import io.danvan.coordination.directory.OrganisationKind;
import io.danvan.coordination.shortfall.ShortfallId;
import io.danvan.coordination.shortfall.ShortfallRecord;
import io.danvan.coordination.shortfall.postgres.ShortfallHistory;
import io.danvan.coordination.testing.Duties;
import io.danvan.platform.security.Role;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A commune's office explains why it received citizens less often than it owes. */
class ShortfallIT {
  private static final YearMonth NOW = YearMonth.from(Orders.in(0));
  private static final String WHY = "Một ngày tiếp trùng đợt ứng phó lũ.";

  @Test
  void isExplainedInItsOwnWordsAndAgainAndEveryBodysServiceKeepsBoth() {
    Office office = Office.of(COMMUNE);
    JsonNode before = office.get(path(Duties.TWICE_A_MONTH, NOW)).granted();
    assertThat(before.path("explanations")).isEmpty();
    assertThat(before.path("required").asInt()).isEqualTo(2);
    assertThat(before.path("open").asBoolean()).isTrue();

    explain(office, NOW, 0, WHY).granted();
    JsonNode after = explain(Office.headOf(COMMUNE), NOW, 1, WHY + " Đã tiếp bù.").granted();

    assertThat(after.path("explanations").valueStream().map(each -> each.path("explanation")))
        .extracting(JsonNode::asString)
        .containsExactly(WHY, WHY + " Đã tiếp bù.");
    everywhere(COMMUNE, 2);
    assertThat(topic(COMMUNE)).isEqualTo("danvan.peoples-committee.meetings.public.v1");
  }

  @Test
  void isBlankedByOrderOfTheHeadInEveryService() {
    Office head = Office.headOf(OTHER_COMMUNE);
    explain(head, NOW, 0, WHY).granted();
    everywhere(OTHER_COMMUNE, 1);

    Map<String, ?> event = Map.of("stream", id(OTHER_COMMUNE).toString(), "version", 1);
    head.post(
            "/api/redactions",
            Orders.of(Map.of("basis", Orders.document(OTHER_COMMUNE), "events", List.of(event))))
        .granted();

    for (OrganisationKind kind : Bodies.kinds()) {
      Tale.patiently().until(() -> of(kind, OTHER_COMMUNE).latest().orElseThrow().redacted());
      assertThat(of(kind, OTHER_COMMUNE).latest().orElseThrow().event().explanation().value())
          .isEmpty();
    }
    assertThat(
            head.get(path(Duties.TWICE_A_MONTH, NOW))
                .granted()
                .at("/explanations/0/redacted")
                .asBoolean())
        .isTrue();
  }

  @Test
  void isRefusedBeforeTheTermAndOnceItIsClosedAndWhereNothingIsOwed() {
    Office office = Office.of(COMMUNE);
    assertThat(explain(office, NOW.plusMonths(1), 0, WHY).refusal())
        .isEqualTo("409 term-not-begun");
    assertThat(explain(office, NOW.minusMonths(2), 0, WHY).refusal())
        .isEqualTo("409 period-closed");
    assertThat(explain(office, YearMonth.of(2013, 1), 0, WHY).refusal())
        .isEqualTo("404 nothing-owed");
    assertThat(explain(Office.of(COMMUNE_FRONT), NOW, 0, WHY).refusal())
        .isEqualTo("404 nothing-owed");
    assertThat(office.get("/api/duties/" + UUID.randomUUID() + "/2026-09/explanations").refusal())
        .isEqualTo("404 nothing-owed");
  }

  @Test
  void isRefusedToWhoMayNotSpeakForTheOfficeOrHasNotSeenTheLatestOrNamesAPerson() {
    Office office = Office.of(COMMUNE);
    YearMonth last = NOW.minusMonths(2);
    for (Role role : List.of(Role.VIEWER, Role.AGENCY)) {
      assertThat(explain(office.as(role), NOW, 0, WHY).refusal()).isEqualTo("403 role-not-allowed");
    }
    assertThat(explain(office, last, 7, WHY).refusal()).isEqualTo("412 stale-version");
    String version = version(office);
    assertThat(explain(office, NOW, Long.parseLong(version), Orders.PERSONAL).status())
        .isEqualTo(422);
    assertThat(explain(office, NOW, Long.parseLong(version), " ").refusal())
        .isEqualTo("422 text-missing");
    assertThat(version(office)).isEqualTo(version);
  }

  private static String version(Office office) {
    return String.valueOf(
        office.get(path(Duties.TWICE_A_MONTH, NOW)).granted().path("explanations").size());
  }

  private static Reply explain(Office office, YearMonth month, long seen, String words) {
    return Office.send(
        office
            .command(
                path(Duties.TWICE_A_MONTH, month),
                Orders.of(Map.of("explanation", words)).toString())
            .header("If-Match", "\"" + seen + "\""));
  }

  private static String path(DutyRule rule, YearMonth month) {
    return "/api/duties/" + rule.id().value() + "/" + month + "/explanations";
  }

  private static ShortfallId id(OrganisationId organisation) {
    return ShortfallId.of(Duties.TWICE_A_MONTH.id(), organisation, NOW);
  }

  private static void everywhere(OrganisationId organisation, int version) {
    for (OrganisationKind kind : Bodies.kinds()) {
      Tale.patiently().until(() -> of(kind, organisation).version() == version);
    }
  }

  private static ShortfallRecord of(OrganisationKind kind, OrganisationId organisation) {
    return Bodies.of(kind).bean(ShortfallHistory.class).of(id(organisation));
  }

  private static String topic(OrganisationId organisation) {
    return Bodies.of(OrganisationKind.PEOPLES_COMMITTEE)
        .bean(JdbcClient.class)
        .sql("SELECT DISTINCT topic FROM journal WHERE stream_id = :stream")
        .param("stream", id(organisation).toString())
        .query(String.class)
        .single();
  }
}
