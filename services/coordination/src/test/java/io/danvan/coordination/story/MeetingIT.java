package io.danvan.coordination.story;

import static io.danvan.coordination.testing.Country.COMMUNE;
import static io.danvan.coordination.testing.Country.COMMUNE_FRONT;
import static io.danvan.coordination.testing.Country.COMMUNE_PARTY;
import static io.danvan.coordination.testing.Country.OTHER_COMMUNE;
import static io.danvan.coordination.testing.Country.OTHER_FRONT;
import static io.danvan.coordination.testing.Country.PROVINCE;
import static io.danvan.coordination.testing.Country.PROVINCE_FRONT;
import static org.assertj.core.api.Assertions.assertThat;

import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.testing.Country;
import io.danvan.platform.security.Role;
import io.danvan.platform.web.DanvanHeaders;
import java.net.http.HttpRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A commune's meeting with the other two bodies, and what it promises. */
class MeetingIT {
  private static final Office HOST = Office.headOf(COMMUNE);
  private static final Office FRONT = Office.of(COMMUNE_FRONT);
  private static final Office PARTY = Office.of(COMMUNE_PARTY);
  private static final Map<String, ?> WHY = Map.of("reason", "Mưa lũ chia cắt đường.");

  @Test
  void isAnnouncedHeldAndConcludedBeforeTheEyesOfAllThreeBodies() {
    Gathering meeting = Gathering.of(HOST, dialogue(COMMUNE_FRONT, COMMUNE_PARTY));
    meeting.hostDoes(
        "move",
        Map.of("day", Orders.in(0).toString(), "place", "Nhà văn hóa", "reason", "Đông người."));
    meeting.hostDoes("report-held", Orders.held());
    meeting.hostDoes("issue-notice", Orders.notice(COMMUNE, COMMUNE, COMMUNE_FRONT, COMMUNE_PARTY));
    JsonNode told =
        meeting.hostDoes(
            "announce-results",
            Map.of("day", Orders.in(0).toString(), "announcement", Orders.document(COMMUNE)));

    assertThat(told.path("status").asString()).isEqualTo("HELD");
    for (Office office :
        List.of(HOST, FRONT, PARTY, Office.of(PROVINCE), Office.of(PROVINCE_FRONT))) {
      assertThat(meeting.sees(office)).isEqualTo(told);
      Tale.patiently()
          .untilAsserted(
              () ->
                  assertThat(followUps(office, meeting))
                      .containsExactlyInAnyOrder(COMMUNE, COMMUNE_FRONT, COMMUNE_PARTY));
    }
  }

  @Test
  void isOneOfAScheduleThatAllThreeBodiesSee() {
    List<String> days = Stream.of(40, 54, 75).map(MeetingIT::workedIn).toList();
    List<JsonNode> planned =
        HOST.post("/api/meetings/schedules", schedule(days))
            .granted()
            .path("meetings")
            .valueStream()
            .toList();

    assertThat(planned).extracting(each -> each.path("day").asString()).isEqualTo(days);
    for (JsonNode each : planned) {
      Gathering meeting = Gathering.announced(HOST, each);
      for (Office office : List.of(HOST, FRONT, PARTY)) {
        JsonNode seen = meeting.sees(office);
        assertThat(seen.path("day")).isEqualTo(each.path("day"));
        assertThat(seen.path("classification").asString()).isEqualTo("PUBLIC");
      }
    }
  }

  @Test
  void isNotAnnouncedIfAnotherDayOfItsScheduleIsRefused() {
    String subject = "Tiếp công dân theo lịch có ngày sai";
    ObjectNode schedule =
        schedule(List.of(Orders.in(120).toString(), Orders.in(120).toString()))
            .put("subject", subject);

    Reply reply = HOST.post("/api/meetings/schedules", schedule);

    assertThat(reply.refusal()).isEqualTo("422 days-out-of-order");
    assertThat(reply.body().path("field").asString()).isEqualTo("days[1]");
    assertThat(subjectsFrom(Orders.in(120))).doesNotContain(subject);
  }

  @Test
  void isAnnouncedOnceIfItsScheduleIsSentTwice() {
    String subject = "Tiếp công dân theo lịch được gửi hai lần";
    ObjectNode schedule = schedule(List.of(workedIn(140), workedIn(161))).put("subject", subject);
    String key = Orders.unique();

    JsonNode first = Office.send(keyed(key, schedule)).granted();
    JsonNode again = Office.send(keyed(key, schedule)).granted();

    assertThat(again).isEqualTo(first);
    assertThat(subjectsFrom(Orders.in(130))).filteredOn(subject::equals).hasSize(2);
  }

  private static HttpRequest.Builder keyed(String key, JsonNode schedule) {
    return HOST.command("/api/meetings/schedules", schedule.toString())
        .setHeader(DanvanHeaders.IDEMPOTENCY_KEY, key);
  }

  private static List<String> subjectsFrom(LocalDate day) {
    return items(HOST, "/api/meetings?limit=100&from=" + day)
        .map(item -> item.path("subject").asString())
        .toList();
  }

  private static ObjectNode schedule(List<String> days) {
    ObjectNode schedule = Orders.reception(COMMUNE).put("kind", "RECEPTION_PERIODIC");
    schedule.remove("day");
    ArrayNode listed = schedule.putArray("days");
    days.forEach(day -> listed.add(day));
    return schedule;
  }

  /** A day that no schedule moves. */
  private static String workedIn(int days) {
    return new Country().now().calendar().workingDayFrom(Orders.in(days)).toString();
  }

  @Test
  void promisesWhatIsThenDoneAndJudgedLikeAnyPart() {
    Gathering meeting = held();
    meeting.hostDoes("issue-notice", Orders.notice(COMMUNE, COMMUNE_FRONT));
    Part promise = meeting.followUp(COMMUNE_FRONT);

    Tale.does(FRONT, promise, "accept");
    Tale.does(FRONT, promise, "fulfil", Map.of("result", "Đã trả lời.", "evidence", List.of()));
    Tale.does(HOST, promise, "return", WHY);
    Tale.does(
        FRONT,
        promise,
        "ask-extension",
        Map.of("due", Orders.in(90).toString(), "reason", "Chưa có kinh phí."));
    Tale.does(
        HOST,
        promise,
        "extend",
        Map.of("due", Orders.in(90).toString(), "reason", "Chờ kinh phí."));
    Tale.does(FRONT, promise, "fulfil", Map.of("result", "Đã trả lời.", "evidence", List.of()));
    Tale.does(HOST, promise, "confirm");
    Tale.does(HOST, promise, "reopen", WHY);

    assertThat(Tale.everywhere(promise).path("phase").asString()).isEqualTo("IN_PROGRESS");
  }

  @Test
  void letsAPromisePassToAnotherWhoThenSeesTheMeeting() {
    Gathering meeting = Gathering.of(Office.headOf(PROVINCE), Orders.briefing(PROVINCE));
    meeting.hostDoes("report-held", Orders.held());
    meeting.hostDoes("issue-notice", Orders.notice(PROVINCE, COMMUNE));
    Part promise = meeting.followUp(COMMUNE);

    Tale.does(HOST, promise, "accept");
    Tale.does(
        HOST,
        promise,
        "ask-transfer",
        Map.of("to", OTHER_COMMUNE.value(), "reason", "Công trình thuộc xã bạn."));
    Tale.does(
        Office.headOf(PROVINCE), promise, "grant-transfer", Map.of("to", OTHER_COMMUNE.value()));

    assertThat(meeting.followUps()).containsOnlyKeys(COMMUNE, OTHER_COMMUNE);
    assertThat(meeting.sees(Office.of(OTHER_COMMUNE)).path("kind").asString())
        .isEqualTo("BRIEFING");
    assertThat(listed(Office.of(OTHER_COMMUNE), "?from=" + Orders.in(-1) + "&limit=100"))
        .containsOnlyOnce(meeting.path());
  }

  @Test
  void isOfEverybodyIfItIsForThePeopleAndOfThoseConcernedIfNot() {
    Gathering dialogue = Gathering.of(HOST, dialogue());
    Gathering briefing = Gathering.of(COMMUNE, COMMUNE_FRONT);

    assertThat(dialogue.sees(Office.of(OTHER_COMMUNE)).path("classification").asString())
        .isEqualTo("PUBLIC");
    assertThat(briefing.sees(FRONT).path("classification").asString()).isEqualTo("COORDINATION");
    assertThat(Office.of(OTHER_COMMUNE).get(briefing.path()).refusal())
        .isEqualTo("403 outside-jurisdiction");
  }

  @Test
  void showsNobodyElseWhatAPublicMeetingAskedOfWhom() {
    Gathering meeting = Gathering.of(HOST, dialogue(COMMUNE_FRONT));
    meeting.hostDoes("report-held", Orders.held());
    meeting.hostDoes("issue-notice", Orders.notice(COMMUNE, COMMUNE_FRONT));

    meeting.sees(Office.of(OTHER_COMMUNE));
    assertThat(followUps(Office.of(OTHER_COMMUNE), meeting)).isEmpty();
    assertThat(Office.of(OTHER_COMMUNE).get(meeting.followUp(COMMUNE_FRONT).path()).refusal())
        .isEqualTo("403 outside-jurisdiction");
  }

  @Test
  void isListedByDayForWhoHostsItIsInvitedOrGotSomethingToDo() {
    Gathering meeting = held();
    meeting.hostDoes("issue-notice", Orders.notice(COMMUNE, COMMUNE_PARTY));
    meeting.sees(PARTY);
    meeting.sees(FRONT);

    String thatDay = "?from=" + Orders.in(-1) + "&to=" + Orders.in(-1) + "&limit=100";
    for (Office office : List.of(HOST, FRONT, PARTY)) {
      Tale.patiently()
          .untilAsserted(() -> assertThat(listed(office, thatDay)).contains(meeting.path()));
      assertThat(listed(office, "?from=" + Orders.in(0))).doesNotContain(meeting.path());
    }
    Office other = Office.of(OTHER_FRONT);
    assertThat(listed(other, thatDay)).doesNotContain(meeting.path());
    String host = HOST.get(meeting.path()).granted().at("/position/id").asString();
    assertThat(listed(HOST, thatDay + "&host=" + host)).contains(meeting.path());
    assertThat(listed(HOST, thatDay + "&host=" + COMMUNE)).isEmpty();
  }

  @Test
  void refusesWhoHasNoSayAndWhoHasNotSeenTheLatest() {
    Gathering meeting = Gathering.of(COMMUNE, COMMUNE_FRONT);
    String first = meeting.version();
    meeting.sees(FRONT);
    assertThat(meeting.tries(FRONT, "report-not-held", WHY).refusal()).isEqualTo("403 not-yours");
    assertThat(meeting.tries(HOST, "issue-notice", Orders.notice(COMMUNE, COMMUNE)).refusal())
        .isEqualTo("409 out-of-turn");

    meeting.hostDoes("report-not-held", WHY);

    Reply stale = Office.send(HOST.action(meeting.path(), first, "report-not-held", WHY));
    assertThat(stale.refusal()).isEqualTo("412 stale-version");
    assertThat(stale.body().path("changes").valueStream().map(JsonNode::asString))
        .containsExactly("MeetingNotHeld");
  }

  @Test
  void takesAnAgencysRecordOnce() {
    Office agency = HOST.as(Role.AGENCY);
    ObjectNode plan = Orders.briefing(COMMUNE);
    plan.putObject("origin").put("system", "lich-lam-viec").put("externalId", Orders.unique());

    JsonNode first = agency.post("/api/meetings", plan).granted();
    JsonNode again = agency.post("/api/meetings", plan).granted();

    assertThat(again.path("id")).isEqualTo(first.path("id"));
  }

  private static Gathering held() {
    Gathering meeting = Gathering.of(COMMUNE, COMMUNE_FRONT);
    meeting.hostDoes("report-held", Orders.held());
    return meeting;
  }

  private static ObjectNode dialogue(OrganisationId... invited) {
    return Orders.briefing(COMMUNE, invited)
        .put("kind", "DIALOGUE")
        .put("day", Orders.in(10).toString());
  }

  private static List<OrganisationId> followUps(Office office, Gathering meeting) {
    return items(office, meeting.path() + "/follow-ups?limit=100")
        .map(item -> Tale.organisation(item.path("responsible")))
        .toList();
  }

  private static List<String> listed(Office office, String query) {
    return items(office, "/api/meetings" + query)
        .map(item -> "/api/meetings/" + item.path("id").asString())
        .toList();
  }

  private static Stream<JsonNode> items(Office office, String path) {
    return office.get(path).granted().path("items").valueStream();
  }
}
