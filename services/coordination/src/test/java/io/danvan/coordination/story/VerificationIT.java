package io.danvan.coordination.story;

import static io.danvan.coordination.directory.OrganisationKind.MASS_MOBILIZATION;
import static io.danvan.coordination.testing.Country.COMMUNE;
import static io.danvan.coordination.testing.Country.COMMUNE_FRONT;
import static io.danvan.coordination.testing.Country.PROVINCE_FRONT;
import static io.danvan.coordination.testing.Country.PROVINCE_MOBILIZATION;
import static org.assertj.core.api.Assertions.assertThat;

import io.danvan.platform.security.Role;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The Front asks the people whether it is really done; the asker's service obeys by itself. */
class VerificationIT {
  private static final Office ASKER = Office.headOf(PROVINCE_MOBILIZATION);
  private static final Office COMMITTEE = Office.of(COMMUNE);
  private static final Office FRONT = Office.headOf(COMMUNE_FRONT);
  private static final Map<String, ?> DISPUTE =
      Map.of(
          "method", "INTERVIEWS",
          "asked", 12,
          "reason", "Nhân dân cho biết điểm tập kết rác vẫn chưa được dọn.");

  @AfterEach
  void startWhatIsStopped() {
    Bodies.all().stream().filter(service -> !service.isRunning()).forEach(BodyService::start);
  }

  @Test
  void allSeeWhatTheFrontVerified() {
    Part part = confirmed();

    Tale.does(
        FRONT,
        part,
        "verify",
        Map.of("method", "RESIDENTS_MEETING", "asked", 34, "finding", "Đã dọn sạch."));

    Tale.sees(ASKER, part, seen -> !seen.path("findings").isEmpty());
    JsonNode end = Tale.everywhere(part);
    assertThat(end.path("phase").asString()).isEqualTo("CONFIRMED");
    assertThat(end.at("/findings/0/opinion").asString()).isEqualTo("VERIFIED");
    assertThat(end.at("/findings/0/survey/asked").asInt()).isEqualTo(34);
    assertThat(end.at("/findings/0/front/id").asString()).isEqualTo(COMMUNE_FRONT.toString());
  }

  @Test
  void whatTheFrontDisputesIsReopenedByTheAskersServiceAndDoneAgain() {
    Part part = confirmed();

    Tale.does(FRONT, part, "dispute", DISPUTE);
    part.written("3.2");
    Tale.does(COMMITTEE, part, "fulfil", result());
    Tale.does(ASKER, part, "confirm");

    JsonNode end = Tale.everywhere(part);
    assertThat(end.path("phase").asString()).isEqualTo("CONFIRMED");
    assertThat(Tale.timeline(FRONT, part))
        .containsExactly(
            "Requested",
            "Accepted",
            "Fulfilled",
            "Confirmed",
            "Disputed",
            "Reopened",
            "Fulfilled",
            "Confirmed");
  }

  @Test
  void aDisputedResultThatNobodyHasJudgedIsReturned() {
    Part part = Tale.of(PROVINCE_MOBILIZATION, COMMUNE).part(COMMUNE);
    Tale.does(COMMITTEE, part, "accept");
    Tale.does(COMMITTEE, part, "fulfil", result());

    Tale.does(FRONT, part, "dispute", DISPUTE);
    part.written("2.2");

    assertThat(Tale.everywhere(part).path("phase").asString()).isEqualTo("RETURNED");
    assertThat(Tale.timeline(ASKER, part))
        .containsExactly("Requested", "Accepted", "Fulfilled", "Disputed", "Returned");
  }

  @Test
  void aDisputeIsObeyedOnceAlthoughTheAskersServiceWasDown() {
    Part part = confirmed();
    Bodies.of(MASS_MOBILIZATION).stop();

    Tale.does(FRONT, part, "dispute", DISPUTE);
    // The same from the Front above: one dispute or two, the result is sent back once.
    Tale.does(Office.headOf(PROVINCE_FRONT), part, "dispute", DISPUTE);
    Bodies.of(MASS_MOBILIZATION).start();
    part.written("3.2");

    assertThat(Tale.everywhere(part).path("phase").asString()).isEqualTo("IN_PROGRESS");
    // The other services copy the dispute too, and leave it to the asker's.
    Tale.patiently().untilAsserted(() -> assertThat(timers()).isZero());
    assertThat(Tale.timeline(ASKER, part)).containsOnlyOnce("Reopened");
  }

  @Test
  void onlyTheFrontsHeadsVerifyAndNeverTheirOwnWork() {
    Part part = confirmed();
    Tale.sees(FRONT, part);

    assertThat(Tale.tries(FRONT.as(Role.COORDINATOR), part, "dispute", DISPUTE).refusal())
        .isEqualTo("403 role-not-allowed");
    assertThat(Tale.tries(COMMITTEE.as(Role.HEAD), part, "dispute", DISPUTE).refusal())
        .isEqualTo("403 own-work");
    assertThat(Tale.sees(FRONT, part).path("actions").valueStream().map(JsonNode::asString))
        .contains("verify", "dispute");
  }

  private static Part confirmed() {
    Part part = Tale.of(PROVINCE_MOBILIZATION, COMMUNE).part(COMMUNE);
    Tale.does(COMMITTEE, part, "accept");
    Tale.does(COMMITTEE, part, "fulfil", result());
    Tale.does(ASKER, part, "confirm");
    return part;
  }

  private static long timers() {
    return Bodies.all().stream().mapToLong(VerificationIT::timers).sum();
  }

  private static long timers(BodyService service) {
    return service
        .bean(JdbcClient.class)
        .sql("SELECT count(*) FROM scheduled_tasks WHERE task_name = 'send-back-disputed'")
        .query(Long.class)
        .single();
  }

  private static Map<String, ?> result() {
    return Map.of("result", "Đã dọn xong.", "evidence", List.of(Orders.document(COMMUNE)));
  }
}
