package io.danvan.taskboard.page;

import static io.danvan.coordination.testing.Country.COMMUNE;
import static io.danvan.coordination.testing.Country.PROVINCE;

import io.danvan.coordination.access.Classification;
import io.danvan.coordination.matter.MatterTopic;
import io.danvan.coordination.meeting.HostMode;
import io.danvan.coordination.meeting.MeetingKind;
import io.danvan.coordination.testing.Country;
import io.danvan.coordination.testing.Duties;
import io.danvan.platform.security.Role;
import io.danvan.platform.testing.AccessTable;
import io.danvan.platform.testing.Endpoints;
import io.danvan.platform.testing.TestIssuer;
import io.danvan.taskboard.board.Scope;
import io.danvan.taskboard.testing.Gathering;
import io.danvan.taskboard.testing.Story;
import io.danvan.taskboard.testing.WholeBoardTest;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class HttpAccessTest extends WholeBoardTest {
  private static final String BOARD = "/boards/" + new Scope.Own(COMMUNE);

  private static final String EXPLANATION =
      "/duties/" + Duties.TWICE_A_MONTH.id() + "/2026-09/explanations";

  private static final String FURTHER =
      "/cards?column=DONE&after=0%7C2030-01-15%7C00000000-0000-7000-8000-000000000000";

  private static final String FEW = "{\"count\": null, \"fewerThan\": 5}";

  @Autowired private ApplicationContext service;

  @Test
  void thePageShowsWhatEachCallerIsAnswered() throws IOException, InterruptedException {
    Story story = story(PROVINCE).issue("Việc của tỉnh", LocalDate.of(2030, 1, 15), COMMUNE);
    Gathering meeting =
        gathering(COMMUNE)
            .classified(Classification.COORDINATION)
            .plan(MeetingKind.BRIEFING, LocalDate.of(2030, 1, 15), "Giao ban");
    LocalDate day = LocalDate.of(2026, 3, 16);
    Gathering reception =
        gathering(COMMUNE)
            .plan(MeetingKind.RECEPTION_PERIODIC, day, "Tiếp công dân")
            .held(HostMode.IN_PERSON, day)
            .raise(MatterTopic.OTHER, Country.CON_CUONG, day);
    String matter = reception.path() + "/matters/" + reception.matter() + "/actions/answer";
    String part = "/parts/" + story.part(COMMUNE);
    Set<String> endpoints = new TreeSet<>(Endpoints.of(service));
    endpoints.removeIf(endpoint -> endpoint.matches(".* /(test|webjars)/.+"));
    AccessTable table = new AccessTable(address(), endpoints, this::send);
    table
        .row("GET /", "/")
        .row("GET /boards/{scope}", BOARD)
        .row("GET /boards/{scope}/snapshot", BOARD + "/snapshot")
        .row("GET /boards/{scope}/cards", BOARD + FURTHER)
        .row("GET /boards/{scope}/stream", BOARD + "/stream?after=1:1")
        .row("GET /boards/{scope}/changes", BOARD + "/changes?after=1:1&wait=0")
        .row("GET /tasks/{id}", "/tasks/" + story.task())
        .row("GET /meetings/{id}", meeting.path())
        .row("GET /meetings", role -> shown(role, "{\"items\": []}", table.get("/meetings")))
        .row("GET /meetings/new", "/meetings/new")
        .row("POST /meetings", role -> granted(role, form(table, "/meetings", "key=k")))
        .row("GET /meetings/{id}/actions/{action}", meeting.path() + "/actions/move")
        .row(
            "POST /meetings/{id}/actions/{action}",
            role ->
                granted(role, form(table, meeting.path() + "/actions/move", "key=k&etag=%221%22")))
        .row("GET /meetings/{id}/matters/new", reception.path() + "/matters/new")
        .row(
            "POST /meetings/{id}/matters",
            role -> granted(role, form(table, reception.path() + "/matters", "key=k")))
        .row("GET /meetings/{id}/matters/{matter}/actions/{action}", matter)
        .row(
            "POST /meetings/{id}/matters/{matter}/actions/{action}",
            role -> granted(role, form(table, matter, "key=k&etag=%221%22")))
        .row("GET /duties/{rule}/{month}/explanations", EXPLANATION)
        .row(
            "POST /duties/{rule}/{month}/explanations",
            role -> granted(role, form(table, EXPLANATION, "explanation=x&key=k&etag=%220%22")))
        .row("GET /receipts", "/receipts")
        .row("POST /receipts", _ -> form(table, "/receipts", "code=x"))
        .row("POST /receipts/not-done", _ -> form(table, "/receipts/not-done", "code=x"))
        .row(
            "POST /receipts/language",
            _ -> form(table, "/receipts/language", "to=en&back=/receipts"))
        .row(
            "GET /complaint-counts",
            role -> {
              HttpRequest.Builder page = shown(role, FEW, table.get("/complaint-counts"));
              body.show(FEW);
              return page;
            })
        .row(
            "POST /complaint-counts",
            role -> granted(role, form(table, "/complaint-counts", "key=k&year=2026")))
        .row("GET /compliance", "/compliance")
        .row("GET /compliance/{unit}", "/compliance/" + Country.CON_CUONG)
        .row("GET /public", "/public")
        .row("GET /public/answers/{id}", "/public/answers/" + new UUID(0, 1))
        .row("GET /public/{unit}", "/public/" + Country.CON_CUONG)
        .row("GET /tasks/new", "/tasks/new")
        .row("POST /tasks", role -> granted(role, form(table, "/tasks", "key=k")))
        .row("GET /parts/{id}/forms/{code}", part + "/forms/accept")
        .row(
            "POST /parts/{id}/actions/{code}",
            role -> granted(role, form(table, part + "/actions/accept", "key=k&etag=%221.0%22")))
        .row("GET /second-looks", role -> granted(role, table.get("/second-looks")))
        .row(
            "POST /second-looks",
            role ->
                granted(
                    role, form(table, "/second-looks", "command=tasks/issue&field=title&text=x")))
        .row(
            "POST /second-looks/{id}/decision",
            role ->
                granted(
                    role,
                    form(
                        table,
                        "/second-looks/" + new UUID(0, 1) + "/decision",
                        "key=k&allowed=true")))
        .row("GET /answer-drafts", role -> shown(role, "[]", table.get("/answer-drafts")))
        .row(
            "POST /answer-drafts/{id}/publication",
            role ->
                granted(
                    role,
                    form(table, "/answer-drafts/" + new UUID(0, 1) + "/publication", "key=k")))
        .row(
            "POST /answer-drafts/{id}/discard",
            role ->
                granted(
                    role, form(table, "/answer-drafts/" + new UUID(0, 1) + "/discard", "key=k")))
        .row("GET /organisations", "/organisations?name=con&list=x")
        .row("POST /language", _ -> form(table, "/language", "to=en&back=/"))
        .row("POST /logout", _ -> form(table, "/logout", ""))
        .row(
            "POST /logout/connect/back-channel/task-board",
            _ -> form(table, "/logout/connect/back-channel/task-board", "logout_token=x"))
        .row("GET /oauth2/authorization/task-board", "/oauth2/authorization/task-board")
        .row("GET /login/oauth2/code/task-board", "/login/oauth2/code/task-board?code=x&state=x")
        .row("GET /sign-in/failed", "/sign-in/failed")
        .row("GET /sign-in/unavailable", "/sign-in/unavailable")
        .row("GET /webjars/**", "/webjars/swagger-ui/index.html")
        .row("GET /**", "/assets/page.css")
        .isShownUnder("task-board");
  }

  private static HttpRequest.Builder form(AccessTable table, String path, String fields) {
    return table
        .get(path)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(fields));
  }

  /** The service to which the board passes it on will grant it: the board decides nothing. */
  private static HttpRequest.Builder granted(@Nullable Role role, HttpRequest.Builder form) {
    body.forget();
    if (role != null) {
      body.grant(1, 1);
    }
    return form;
  }

  /** The service that the board asks will show this. */
  private static HttpRequest.Builder shown(
      @Nullable Role role, String json, HttpRequest.Builder request) {
    body.forget();
    if (role != null) {
      body.show(json);
    }
    return request;
  }

  /** Pages know a person by the session, the rest an account by its token. */
  private int send(Role role, HttpRequest.Builder request)
      throws IOException, InterruptedException {
    HttpRequest sent = request.copy().build();
    if (sent.uri().getPath().matches("/(api|actuator|v3|swagger-ui)\\b.*")) {
      return AccessTable.bearer(request, TestIssuer.get().token(COMMUNE.value(), role));
    }
    HttpClient client = signedIn(COMMUNE, role);
    if (sent.method().equals("POST")) {
      request.header("X-CSRF-TOKEN", csrf(client));
    }
    return AccessTable.status(client, request.header("Accept", "text/html,*/*"));
  }
}
