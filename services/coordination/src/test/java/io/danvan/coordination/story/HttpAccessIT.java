package io.danvan.coordination.story;

import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.directory.OrganisationKind;
import io.danvan.coordination.testing.Country;
import io.danvan.platform.security.Role;
import io.danvan.platform.testing.AccessTable;
import io.danvan.platform.testing.Endpoints;
import io.danvan.platform.testing.TestIssuer;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the three bodies' services answer to whom; it is the same in all of them. */
class HttpAccessIT {
  private static final JsonMapper JSON = new JsonMapper();
  private static final UUID UNKNOWN = new UUID(0, 1);
  private static final String UNKNOWN_DUTY = "/api/duties/" + UNKNOWN + "/2026-09/explanations";
  private static final String LOOK =
      """
      {"command": "tasks/issue", "field": "title", "text": "Trùng tu nhà thờ ông Hoàng Đại Thần"}
      """;

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "UNKNOWN")
  void thePageShowsWhatEachCallerIsAnswered(OrganisationKind kind)
      throws IOException, InterruptedException {
    BodyService body = Bodies.of(kind);
    OrganisationId own = Country.body(kind, Country.NGHE_AN);
    OrganisationId below = Country.body(kind, Country.CON_CUONG);
    Tale tale = Tale.of(own, below);
    Part part = tale.part(below);
    Gathering meeting = Gathering.of(own);
    Gathering reception = Gathering.of(Office.headOf(own), Orders.reception(own));
    reception.hostDoes("report-held", Orders.held());
    String matter = path(reception, raised(reception, own));
    String code = reception.receipt(Orders.matters(own, "OTHER"));
    String receipt = JSON.writeValueAsString(Map.of("code", code));
    new AccessTable(
            body.address(),
            Endpoints.of(body.context()),
            role -> TestIssuer.get().token(own.value(), role))
        .row("GET /api/tasks", "/api/tasks")
        .row("GET /api/tasks/{id}", tale.path())
        .row("GET /api/tasks/{id}/parts", tale.path() + "/parts")
        .row("POST /api/tasks", role -> office(own, role).command("/api/tasks", task(own, role)))
        .row("POST /api/tasks/{id}/actions (extend)", role -> onTask("extend", own, role))
        .row("POST /api/tasks/{id}/actions (withdraw)", role -> onTask("withdraw", own, role))
        .row("GET /api/commitments", "/api/commitments")
        .row("GET /api/commitments/{id}", part.path())
        .row("GET /api/commitments/{id}/timeline", part.path() + "/timeline")
        .row(
            "POST /api/commitments/{id}/actions (report-progress)",
            role -> onPart("report-progress", own, role))
        .row("POST /api/commitments/{id}/actions (withdraw)", role -> onPart("withdraw", own, role))
        .row("GET /api/meetings", "/api/meetings")
        .row("GET /api/meetings/{id}", meeting.path())
        .row("GET /api/meetings/{id}/follow-ups", meeting.path() + "/follow-ups")
        .row(
            "POST /api/meetings",
            role -> office(own, role).command("/api/meetings", plan(own, role)))
        .row(
            "POST /api/meetings/schedules",
            role -> office(own, role).command("/api/meetings/schedules", schedule(own)))
        .row(
            "POST /api/meetings/{id}/actions (report-not-held)",
            role -> onMeeting("report-not-held", own, role))
        .row(
            "POST /api/meetings/{id}/actions (issue-notice)",
            role -> onMeeting("issue-notice", own, role))
        .row("GET /api/meetings/{id}/matters", reception.path() + "/matters")
        .row("GET /api/meetings/{id}/matters/{matter}", matter)
        .row(
            "POST /api/meetings/{id}/matters",
            role ->
                office(own, role)
                    .command(
                        reception.path() + "/matters", Orders.matters(own, "OTHER").toString()))
        .row(
            "POST /api/meetings/{id}/matters/{matter}/actions (answer)",
            role -> onMatter("answer", reception, own, role))
        .row(
            "POST /api/meetings/{id}/matters/{matter}/actions (take-back)",
            role -> onMatter("take-back", reception, own, role))
        .row(
            "POST /api/meetings/{id}/matters/{matter}/receipt",
            role ->
                office(own, role).command(path(reception, raised(reception, own)) + "/receipt", ""))
        .row("POST /api/receipts", role -> office(own, role).command("/api/receipts", receipt))
        .row(
            "POST /api/receipts/not-done",
            role -> office(own, role).command("/api/receipts/not-done", receipt))
        .row(
            "GET /api/complaint-counts/{organisation}/{year}",
            "/api/complaint-counts/" + below + "/" + Orders.in(0).getYear())
        .row(
            "POST /api/complaint-counts (of a province)",
            role ->
                office(own, role)
                    .command(
                        "/api/complaint-counts",
                        JSON.writeValueAsString(Map.of("year", Orders.in(0).getYear()))))
        .row("GET /api/answers/{id}", "/api/answers/" + UNKNOWN)
        .row("GET /api/answer-drafts", "/api/answer-drafts")
        .row(
            "POST /api/answer-drafts",
            role -> office(own, role).command("/api/answer-drafts", draft(own)))
        .row(
            "POST /api/answer-drafts/{id}/publication",
            role ->
                office(own, role)
                    .command(
                        "/api/answer-drafts/" + UNKNOWN + "/publication",
                        "{\"answersQuestion\": true, \"plainLanguage\": true,"
                            + " \"namesNobody\": true}"))
        .row(
            "POST /api/answer-drafts/{id}/discard",
            role -> office(own, role).command("/api/answer-drafts/" + UNKNOWN + "/discard", ""))
        .row("GET /api/duties/{rule}/{month}/explanations (of an unknown rule)", UNKNOWN_DUTY)
        .row(
            "POST /api/duties/{rule}/{month}/explanations (of an unknown rule)",
            role ->
                office(own, role)
                    .command(UNKNOWN_DUTY, "{\"explanation\": \"Mưa lũ.\"}")
                    .header("If-Match", "\"0\""))
        .row("GET /api/redactions", "/api/redactions")
        .row("GET /api/redactions/{id}", "/api/redactions/" + UNKNOWN)
        .row(
            "POST /api/redactions",
            role -> office(own, role).command("/api/redactions", order(own)))
        .row("GET /api/second-looks", "/api/second-looks")
        .row("POST /api/second-looks", role -> office(own, role).command("/api/second-looks", LOOK))
        .row(
            "POST /api/second-looks/{id}/decision",
            role ->
                office(own, role)
                    .command("/api/second-looks/" + UNKNOWN + "/decision", "{\"allowed\": true}"))
        .isShownUnder("peoples-committee, mass-mobilization, fatherland-front");
  }

  private static Office office(OrganisationId organisation, @Nullable Role role) {
    return Office.of(organisation).as(role == null ? Role.HEAD : role);
  }

  /** An agency's own system has to say where a task comes from. */
  private static String task(OrganisationId own, @Nullable Role role) {
    ObjectNode task = Orders.task(own);
    if (role == Role.AGENCY) {
      task.putObject("origin").put("system", "test").put("externalId", Orders.unique());
    }
    return task.toString();
  }

  /** To blank what the organisation has just asked of itself. */
  private static String order(OrganisationId own) {
    Map<String, ?> event = Map.of("stream", Tale.of(own).part(own).id() + "/request", "version", 1);
    return JSON.writeValueAsString(Map.of("basis", Orders.document(own), "events", List.of(event)));
  }

  /** An answer to what a reception has just promised. */
  private static String draft(OrganisationId own) {
    Gathering reception = Gathering.of(Office.headOf(own), Orders.reception(own));
    reception.hostDoes("report-held", Orders.held());
    reception.hostDoes("issue-notice", Orders.notice(own, own));
    return Orders.draft(reception.followUp(own), own).toString();
  }

  private static HttpRequest.Builder onTask(
      String action, OrganisationId own, @Nullable Role role) {
    Tale tale = Tale.of(own);
    return office(own, role).action(tale.path(), tale.version(), action, fields(action));
  }

  private static String plan(OrganisationId own, @Nullable Role role) {
    ObjectNode plan = Orders.briefing(own);
    if (role == Role.AGENCY) {
      plan.putObject("origin").put("system", "test").put("externalId", Orders.unique());
    }
    return plan.toString();
  }

  private static String schedule(OrganisationId own) {
    ObjectNode schedule = Orders.briefing(own);
    schedule.remove("day");
    schedule.putArray("days").add(Orders.in(0).toString()).add(Orders.in(1).toString());
    return schedule.toString();
  }

  private static HttpRequest.Builder onMeeting(
      String action, OrganisationId own, @Nullable Role role) {
    Gathering meeting = Gathering.of(own);
    if (action.equals("issue-notice")) {
      meeting.hostDoes("report-held", Orders.held());
    }
    return office(own, role)
        .action(meeting.path(), meeting.version(), action, onMeeting(action, own));
  }

  private static JsonNode raised(Gathering reception, OrganisationId own) {
    return reception.raised(Orders.matters(own, "OTHER")).getFirst();
  }

  private static String path(Gathering reception, JsonNode matter) {
    return reception.path() + "/matters/" + matter.path("id").asString();
  }

  private static HttpRequest.Builder onMatter(
      String action, Gathering reception, OrganisationId own, @Nullable Role role) {
    JsonNode matter = raised(reception, own);
    Map<String, ?> fields = action.equals("answer") ? Orders.answer("ACCEPTED") : Map.of();
    return office(own, role)
        .action(path(reception, matter), matter.path("version").asString(), action, fields);
  }

  private static Map<String, ?> onMeeting(String action, OrganisationId own) {
    return action.equals("issue-notice")
        ? Orders.notice(own, own)
        : Map.of("reason", "Mưa lũ chia cắt đường.");
  }

  private static HttpRequest.Builder onPart(
      String action, OrganisationId own, @Nullable Role role) {
    Part part = Tale.of(own).part(own);
    return office(own, role).action(part.path(), part.version(), action, fields(action));
  }

  private static Map<String, ?> fields(String action) {
    return switch (action) {
      case "extend" -> Map.of("due", Orders.in(60).toString(), "reason", "Mưa lũ kéo dài.");
      case "report-progress" ->
          Map.of("percent", 40, "text", "Đã đối thoại ở hai thôn.", "evidence", List.of());
      default -> Map.of("reason", "Đã làm xong trong việc khác.");
    };
  }
}
