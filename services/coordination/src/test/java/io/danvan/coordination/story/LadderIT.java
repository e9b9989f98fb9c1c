package io.danvan.coordination.story;

import static io.danvan.coordination.directory.OrganisationKind.MASS_MOBILIZATION;
import static io.danvan.coordination.testing.Country.COMMUNE;
import static io.danvan.coordination.testing.Country.PROVINCE;
import static io.danvan.coordination.testing.Country.PROVINCE_FRONT;
import static io.danvan.coordination.testing.Country.PROVINCE_MOBILIZATION;
import static org.assertj.core.api.Assertions.assertThat;

import io.danvan.platform.event.StreamId;
import io.danvan.platform.inbox.Releases;
import io.danvan.platform.journal.StreamGate;
import io.danvan.platform.security.Role;
import io.danvan.platform.time.VietNam;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What nobody does climbs by itself, also if the asker's service was down on the day. */
@ExtendWith(OutputCaptureExtension.class)
class LadderIT {
  private static final Office ASKER = Office.headOf(PROVINCE_MOBILIZATION);
  private static final Office COMMITTEE = Office.of(COMMUNE);
  private static final Office SUPERIOR = Office.headOf(PROVINCE);
  private static final Map<String, ?> REASON = Map.of("reason", "Địa bàn bị cô lập do mưa lũ.");
  private static final Map<String, ?> RESULT =
      Map.of("result", "Đã đối thoại.", "evidence", List.of(Orders.document(COMMUNE)));
  private static final Map<String, ?> PROGRESS =
      Map.of("percent", 50, "text", "Đang đối thoại.", "evidence", List.of());

  private static final BodyService SERVICE = Bodies.of(MASS_MOBILIZATION);

  /** All steps of what was due so many days ago are to be taken by today. */
  private static final int LONG_AGO = 50;

  @AfterEach
  void startAgain() {
    restart(SERVICE::start);
  }

  @Test
  void whatWasDueWhileTheServiceWasDownIsTakenOnceByTwoInstancesThatStart() {
    Part part = accepted();

    restart(SERVICE::start);
    try (var _ = SERVICE.another()) {
      part.written("7.1");
      assertThat(steps(Tale.everywhere(part))).containsExactly(1, 2, 3, 4, 5, 6);
      Tale.patiently().untilAsserted(() -> assertThat(timers(part)).isEmpty());
    }

    restart(SERVICE::start);
    Tale.patiently().untilAsserted(() -> assertThat(looks()).isZero());
    assertThat(timers(part)).isEmpty();
    assertThat(Tale.timeline(ASKER, part).stream().filter("Escalated"::equals)).hasSize(6);
  }

  @Test
  void whatWasHandedInWhileTheServiceWasDownTakesNoStepAfterwards() {
    Part part = accepted();
    SERVICE.stop();
    Reply handedIn = Tale.tries(COMMITTEE, part, "fulfil", RESULT);
    part.written(handedIn.version());

    SERVICE.start();

    Tale.patiently().untilAsserted(() -> assertThat(timers(part)).isEmpty());
    Tale.everywhere(part);
    assertThat(Tale.timeline(ASKER, part)).endsWith("Fulfilled").doesNotContain("Escalated");
  }

  @Test
  void takesNoStepWhileWhatTheOtherSideWroteIsHeldBack() {
    Part part = accepted();
    hold(part, true);
    restart(SERVICE::start);
    Tale.patiently().untilAsserted(() -> assertThat(timers(part)).isEmpty());
    assertThat(Tale.timeline(ASKER, part)).doesNotContain("Escalated");

    hold(part, false);
    restart(SERVICE::start);

    part.written("7.1");
    assertThat(steps(Tale.everywhere(part))).containsExactly(1, 2, 3, 4, 5, 6);
  }

  @Test
  void takesItsStepsWhenWhatWasHeldBackIsReleased(CapturedOutput output) {
    Part part = accepted();
    StreamId response = new StreamId(part.id() + "/response");
    refuseWhatFollowsTheAcceptance(part);
    Tale.does(COMMITTEE, part, "report-progress", PROGRESS);
    StreamGate gate = SERVICE.bean(StreamGate.class);
    Tale.patiently().until(() -> gate.isHeld(response));

    restart(SERVICE::start);
    // Nothing but the release is left that could set its timer.
    Tale.patiently().untilAsserted(() -> assertThat(looks()).isZero());
    Tale.patiently().untilAsserted(() -> assertThat(timers(part)).isEmpty());
    assertThat(output.getOut()).contains("not taken as long as " + response + " is held back");
    assertThat(Tale.timeline(ASKER, part)).doesNotContain("Escalated");

    jdbc().sql("ALTER TABLE commitment_event DROP CONSTRAINT refused").update();
    assertThat(SERVICE.bean(Releases.class).redrive(response)).isEqualTo(1);

    part.written("7.2");
    assertThat(steps(Tale.everywhere(part))).containsExactly(1, 2, 3, 4, 5, 6);
  }

  private static void refuseWhatFollowsTheAcceptance(Part part) {
    jdbc()
        .sql(
            """
            ALTER TABLE commitment_event ADD CONSTRAINT refused
            CHECK (commitment_id <> '%s' OR stream <> 'response' OR version = 1)
            """
                .formatted(part.id()))
        .update();
  }

  private static void hold(Part part, boolean held) {
    jdbc()
        .sql("UPDATE stream_gate SET parked = :held WHERE stream_id = :stream")
        .param("held", held)
        .param("stream", part.id() + "/response")
        .update();
  }

  @Test
  void theSuperiorSeesItAndDemandsAnExplanation() {
    Part part = accepted();
    restart(SERVICE::start);
    part.written("7.1");

    JsonNode seen = Tale.sees(SUPERIOR, part);

    JsonNode last = seen.at("/escalation/steps/5");
    assertThat(last.path("kind").asString()).isEqualTo("SUPERIOR_AND_PEERS");
    assertThat(last.at("/to/id").asString()).isEqualTo(PROVINCE.toString());
    assertThat(last.path("peers").valueStream().map(each -> each.at("/id").asString()))
        .containsExactlyInAnyOrder(PROVINCE_MOBILIZATION.toString(), PROVINCE_FRONT.toString());
    assertThat(seen.path("actions").valueStream().map(JsonNode::asString))
        .contains("demand-explanation");
    Tale.does(SUPERIOR, part, "demand-explanation", REASON);
  }

  @Test
  void aCommitmentHasATimerFromTheMomentItIsAskedForAndItMovesWithAPause() {
    Part part = Tale.of(PROVINCE_MOBILIZATION, COMMUNE).part(COMMUNE);
    LocalDate due = Orders.in(30);
    assertThat(timers(part)).containsExactly(part.id() + "/1/1");

    Tale.does(ASKER, part, "pause-escalation", until(due.plusDays(1)));

    assertThat(moment(part.id() + "/1/1"))
        .isEqualTo(due.plusDays(2).atStartOfDay(VietNam.ZONE).toInstant());
  }

  @Test
  void aTimerThatIsMissingIsSetWhenTheServiceStarts() {
    Part part = Tale.of(PROVINCE_MOBILIZATION, COMMUNE).part(COMMUNE);
    jdbc().sql("DELETE FROM scheduled_tasks WHERE task_name = 'take-ladder-step'").update();

    restart(SERVICE::start);

    Tale.patiently()
        .untilAsserted(() -> assertThat(timers(part)).containsExactly(part.id() + "/1/1"));
  }

  @Test
  void whatIsPausedDoesNotClimbUntilItIsResumed() {
    Part part = accepted();
    assertThat(Tale.tries(ASKER.as(Role.COORDINATOR), part, "pause-escalation", REASON).refusal())
        .isEqualTo("403 role-not-allowed");
    assertThat(Tale.tries(ASKER, part, "resume-escalation", REASON).refusal())
        .isEqualTo("409 not-paused");
    Tale.does(ASKER, part, "pause-escalation", REASON);
    restart(() -> SERVICE.startBehind(1));
    Tale.patiently().untilAsserted(() -> assertThat(timers(part)).isEmpty());

    JsonNode paused = Tale.sees(ASKER, part);
    assertThat(paused.at("/escalation/pause/reason").asString()).isEqualTo(REASON.get("reason"));
    Tale.does(ASKER, part, "resume-escalation", REASON);
    restart(SERVICE::start);

    part.written("9.1");
    assertThat(steps(Tale.everywhere(part))).containsExactly(1, 2, 3, 4, 5, 6);
    assertThat(Tale.timeline(ASKER, part).subList(2, 5))
        .containsExactly("EscalationPaused", "EscalationResumed", "Escalated");
  }

  private static void restart(Runnable start) {
    if (SERVICE.isRunning()) {
      SERVICE.stop();
    }
    start.run();
  }

  /** What was asked for and accepted long ago; the asker's service lives in that time. */
  private static Part accepted() {
    restart(() -> SERVICE.startBehind(LONG_AGO + 30));
    ObjectNode task = Orders.task(PROVINCE_MOBILIZATION, COMMUNE);
    task.put("due", Orders.in(-LONG_AGO).toString());
    Part part = Tale.of(ASKER, task).part(COMMUNE);
    Tale.does(COMMITTEE, part, "accept");
    Tale.sees(ASKER, part);
    return part;
  }

  private static Map<String, ?> until(LocalDate day) {
    return Map.of("reason", REASON.get("reason"), "until", day.toString());
  }

  private static List<Integer> steps(JsonNode commitment) {
    return commitment
        .at("/escalation/steps")
        .valueStream()
        .map(step -> step.path("step").asInt())
        .toList();
  }

  private static List<String> timers(Part part) {
    return jdbc()
        .sql("SELECT task_instance FROM scheduled_tasks WHERE task_instance LIKE :timer")
        .param("timer", part.id() + "/%")
        .query((row, _) -> row.getString(1))
        .list();
  }

  private static Instant moment(String timer) {
    return jdbc()
        .sql("SELECT execution_time FROM scheduled_tasks WHERE task_instance = :timer")
        .param("timer", timer)
        .query(OffsetDateTime.class)
        .single()
        .toInstant();
  }

  /** How often all timers have still to be looked through. */
  private static long looks() {
    return jdbc()
        .sql("SELECT count(*) FROM scheduled_tasks WHERE task_name = 'set-ladder-timers'")
        .query(Long.class)
        .single();
  }

  private static JdbcClient jdbc() {
    return SERVICE.bean(JdbcClient.class);
  }
}
