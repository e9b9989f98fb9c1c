package io.danvan.coordination.story;

import static io.danvan.coordination.testing.Country.COMMUNE;
import static io.danvan.coordination.testing.Country.COMMUNE_FRONT;
import static io.danvan.coordination.testing.Country.COMMUNE_PARTY;
import static io.danvan.coordination.testing.Country.OTHER_COMMUNE;
import static io.danvan.coordination.testing.Country.PROVINCE;
import static io.danvan.coordination.testing.Country.PROVINCE_FRONT;
import static org.assertj.core.api.Assertions.assertThat;

import io.danvan.coordination.access.Classification;
import io.danvan.coordination.directory.OrganisationKind;
import io.danvan.coordination.matter.MattersRecord;
import io.danvan.coordination.matter.postgres.MatterHistory;
import io.danvan.platform.security.Role;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What people raise at a commune's reception, and what becomes of it. */
class MatterIT {
  private static final Office HOST = Office.headOf(COMMUNE);

  @Test
  void isAnsweredAndPromisedAndTheOtherBodiesServicesHaveItToo() {
    Gathering meeting = held();
    JsonNode matter =
        meeting.raised(Orders.matters(COMMUNE, "ENVIRONMENT", "LAND_AND_CLEARANCE")).getFirst();
    assertThat(matter.path("stage").asString()).isEqualTo("WAITING");
    assertThat(matter.at("/clock/state").asString()).isEqualTo("OPEN");
    assertThat(matter.at("/clock/workingDays").asInt()).isEqualTo(10);
    assertThat(matter.at("/clock/verified").asBoolean()).isFalse();

    meeting.hostDoes("issue-notice", Orders.notice(COMMUNE, COMMUNE, COMMUNE_FRONT));
    Part promise = meeting.followUp(COMMUNE_FRONT);
    JsonNode answered = meeting.onMatter(matter, "answer", Orders.answer("ACCEPTED")).granted();
    JsonNode linked =
        meeting.onMatter(answered, "link", Map.of("commitments", List.of(promise.id()))).granted();

    assertThat(linked.path("stage").asString()).isEqualTo("ACCEPTED");
    assertThat(linked.at("/clock/state").asString()).isEqualTo("ANSWERED_ON_TIME");
    assertThat(linked.at("/followUps/0").asString()).isEqualTo(promise.id().toString());
    for (OrganisationKind kind : Bodies.kinds()) {
      MatterHistory copies = Bodies.of(kind).bean(MatterHistory.class);
      Tale.patiently().until(() -> of(copies, meeting).version() == 4);
      assertThat(of(copies, meeting).count()).isEqualTo(2);
    }
  }

  private static MattersRecord of(MatterHistory copies, Gathering meeting) {
    return copies.of(meeting.meeting());
  }

  @Test
  void isToldToNobodyButTheHostAndThoseAboveItAlthoughTheMeetingIsPublic() {
    Gathering meeting = held();
    JsonNode matter = meeting.raised(Orders.matters(COMMUNE, "HEALTH", "HEALTH")).getFirst();
    String path = meeting.path() + "/matters";
    String one = path + "/" + matter.path("id").asString();

    for (Office office : List.of(HOST, Office.of(PROVINCE))) {
      assertThat(office.get(path).granted().path("matters")).hasSize(2);
      assertThat(office.get(one).granted()).isEqualTo(matter);
    }
    for (Office office :
        List.of(
            Office.of(OTHER_COMMUNE),
            Office.of(COMMUNE_FRONT),
            Office.of(COMMUNE_PARTY),
            Office.of(PROVINCE_FRONT))) {
      meeting.sees(office);
      JsonNode few = office.get(path).granted();
      assertThat(few.propertyNames()).containsExactly("fewerThan");
      assertThat(few.path("fewerThan").asInt()).isEqualTo(5);
      assertThat(office.get(one).refusal()).isEqualTo("404 not-found");
    }
    meeting.raised(Orders.matters(COMMUNE, "OTHER", "OTHER", "OTHER"));
    for (Office office : List.of(Office.of(OTHER_COMMUNE), Office.of(PROVINCE_FRONT))) {
      Tale.patiently().until(() -> office.get(path).granted().path("count").asInt() == 5);
      assertThat(office.get(path).granted().propertyNames()).containsExactly("count");
    }
  }

  /** Its topic is what a broker grants by, and agencies are granted those of the other classes. */
  @Test
  void isRestrictedAlthoughTheMeetingIsPublic() {
    Gathering meeting = held();
    meeting.raised(Orders.matters(COMMUNE, "EDUCATION"));

    JdbcClient database = Bodies.of(OrganisationKind.PEOPLES_COMMITTEE).bean(JdbcClient.class);
    String stream = meeting.meeting() + "/matters";
    assertThat(
            database
                .sql("SELECT topic FROM journal WHERE stream_id = :stream")
                .param("stream", stream)
                .query(String.class)
                .list())
        .containsExactly("danvan.peoples-committee.meetings.restricted.v1");
    assertThat(HOST.get(meeting.path()).granted().path("classification").asString())
        .isEqualTo(Classification.PUBLIC.name());
  }

  @Test
  void isSettledOnlyByWhatItsOwnMeetingConcluded() {
    Gathering meeting = held();
    Gathering other = held();
    other.hostDoes("issue-notice", Orders.notice(COMMUNE, COMMUNE_FRONT));
    JsonNode matter = meeting.raised(Orders.matters(COMMUNE, "OTHER")).getFirst();
    String elsewhere = other.followUp(COMMUNE_FRONT).id();
    for (String commitment : List.of(elsewhere, UUID.randomUUID().toString())) {
      Map<String, ?> link = Map.of("commitments", List.of(commitment));
      assertThat(meeting.onMatter(matter, "link", link).refusal())
          .isEqualTo("422 unknown-follow-up");
    }
  }

  @Test
  void keepsTheMeetingFromBeingUndone() {
    Gathering meeting = held();
    JsonNode matter = meeting.raised(Orders.matters(COMMUNE, "OTHER")).getFirst();
    Map<String, String> notHeld = Map.of("reason", "Nhầm.", "correction", "Ghi nhầm buổi.");
    assertThat(meeting.tries(HOST, "report-not-held", notHeld).refusal())
        .isEqualTo("409 out-of-turn");

    meeting.onMatter(matter, "take-back", Map.of()).granted();

    assertThat(meeting.tries(HOST, "report-not-held", notHeld).status()).isEqualTo(200);
  }

  @Test
  void refusesWhoHasNoSayAndWhoHasNotSeenTheLatest() {
    Gathering meeting = held();
    JsonNode matter = meeting.raised(Orders.matters(COMMUNE, "HEALTH", "OTHER")).getFirst();
    String path = meeting.path() + "/matters";
    String one = path + "/" + matter.path("id").asString();
    Map<String, ?> answer = Orders.answer("REFUSED");

    assertThat(Office.of(PROVINCE).post(path, Orders.matters(COMMUNE, "OTHER")).refusal())
        .isEqualTo("403 not-yours");
    assertThat(Office.send(Office.of(PROVINCE).action(one, "1", "answer", answer)).refusal())
        .isEqualTo("404 not-found");
    Office clerk = Office.of(COMMUNE);
    assertThat(Office.send(clerk.action(one, "1", "take-back", Map.of())).refusal())
        .isEqualTo("403 role-not-allowed");

    meeting.onMatter(matter, "answer", answer).granted();

    Reply stale = meeting.onMatter(matter, "answer", Orders.answer("ACCEPTED"));
    assertThat(stale.refusal()).isEqualTo("412 stale-version");
    assertThat(stale.body().path("changes").valueStream().map(JsonNode::asString))
        .containsExactly("MatterAnswered");
  }

  @Test
  void takesAnAgencysRecordOnce() {
    Gathering meeting = held();
    ObjectNode matters = Orders.matters(COMMUNE, "SECURITY_AND_ORDER");
    matters.putObject("origin").put("system", "tiep-dan").put("externalId", Orders.unique());
    Office agency = HOST.as(Role.AGENCY);

    JsonNode first = agency.post(meeting.path() + "/matters", matters).granted();
    JsonNode again = agency.post(meeting.path() + "/matters", matters).granted();

    assertThat(first.path("raised")).hasSize(1);
    assertThat(again.path("raised")).isEmpty();
    assertThat(HOST.get(meeting.path() + "/matters").granted().path("count").asInt()).isEqualTo(1);
  }

  private static Gathering held() {
    Gathering meeting = Gathering.of(HOST, Orders.reception(COMMUNE));
    meeting.hostDoes("report-held", Orders.held());
    return meeting;
  }
}
