package io.danvan.taskboard.page;

import static io.danvan.coordination.testing.Country.COMMUNE;
import static io.danvan.coordination.testing.Country.PROVINCE;
import static org.assertj.core.api.Assertions.assertThat;

import io.danvan.coordination.matter.MatterTopic;
import io.danvan.coordination.meeting.HostMode;
import io.danvan.coordination.meeting.MeetingKind;
import io.danvan.coordination.testing.Country;
import io.danvan.platform.security.Role;
import io.danvan.platform.testing.fuzz.Fuzzer;
import io.danvan.platform.testing.fuzz.Operation;
import io.danvan.platform.testing.fuzz.Seen;
import io.danvan.taskboard.board.Scope;
import io.danvan.taskboard.testing.Gathering;
import io.danvan.taskboard.testing.Story;
import io.danvan.taskboard.testing.WholeBoardTest;
import java.io.IOException;
import java.net.CookieManager;
import java.net.http.HttpClient;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FuzzTest extends WholeBoardTest {
  /** So many that none comes to its limit. */
  private static final int SESSIONS = 30;

  private static final List<Operation> PAGES =
      List.of(
          Operation.page("/", Map.of()),
          Operation.page("/boards/{scope}", Map.of()),
          Operation.page("/boards/{scope}/snapshot", Map.of()),
          Operation.page(
              "/boards/{scope}/cards", Map.of("column", "DONE", "after", "0|2030-01-15|x")),
          Operation.page("/boards/{scope}/changes", Map.of("after", "999999:1", "wait", "0")),
          Operation.page("/boards/{scope}/stream", Map.of("after", "999999:1")),
          Operation.page("/tasks/{id}", Map.of()),
          Operation.page("/tasks/new", Map.of()),
          Operation.page("/meetings", Map.of()),
          Operation.page("/meetings/new", Map.of()),
          Operation.page("/meetings/{id}", Map.of()),
          Operation.page("/meetings/{id}/actions/{action}", Map.of()),
          Operation.page("/meetings/{id}/matters/new", Map.of()),
          Operation.page("/meetings/{id}/matters/{matter}/actions/{action}", Map.of()),
          Operation.form(
              "/meetings/{id}/matters",
              Map.of("key", "k", "matters[0].topic", "OTHER", "matters[0].count", "2")),
          Operation.form(
              "/meetings/{id}/matters/{matter}/actions/{action}",
              Map.of("key", "k", "etag", "\"1\"", "answer", "ACCEPTED", "commitments", "x")),
          Operation.page("/receipts", Map.of()),
          Operation.form("/receipts", Map.of("code", "PABC-DEFG")),
          Operation.form("/receipts/not-done", Map.of("code", "PABC-DEFG")),
          Operation.page("/compliance", Map.of()),
          Operation.page("/compliance/{unit}", Map.of("duty", "DIALOGUE", "year", "2026")),
          Operation.form(
              "/meetings",
              Map.of(
                  "key", "k",
                  "kind", "DIALOGUE",
                  "day", "2030-01-15",
                  "invited[0].organisation", COMMUNE.toString())),
          Operation.form(
              "/meetings/{id}/actions/{action}",
              Map.of(
                  "key", "k",
                  "etag", "\"1\"",
                  "day", "2030-01-15",
                  "attendance[0].attendees", "5",
                  "conclusions[0].work", "Việc")),
          Operation.page("/parts/{part}/forms/{code}", Map.of()),
          Operation.page("/organisations", Map.of("name", "con cuông", "list", "list-1")),
          Operation.page("/login/oauth2/code/task-board", Map.of("code", "x", "state", "x")),
          Operation.page("/assets/{file}", Map.of()),
          Operation.form("/language", Map.of("to", "en", "back", "/tasks/new")),
          Operation.form(
              "/parts/{part}/actions/{code}",
              Map.of("key", "k", "etag", "\"1.0\"", "reason", "Lý do.", "percent", "5")),
          Operation.form(
              "/tasks",
              Map.of(
                  "key", "k",
                  "title", "Việc mới",
                  "due", "2030-01-15",
                  "classification", "COORDINATION",
                  "own.work", "Phần việc của mình",
                  "parts[0].responsible", COMMUNE.toString(),
                  "parts[0].work", "Phần việc")));

  @Test
  void whateverIsAskedHasAnAnswer() throws IOException, InterruptedException {
    Story story = story(PROVINCE).issue("Việc của tỉnh", LocalDate.of(2030, 1, 15), COMMUNE);
    LocalDate day = LocalDate.of(2026, 3, 16);
    Gathering reception =
        gathering(COMMUNE)
            .plan(MeetingKind.RECEPTION_PERIODIC, day, "Tiếp công dân")
            .held(HostMode.IN_PERSON, day)
            .raise(MatterTopic.OTHER, Country.CON_CUONG, day);
    Seen seen =
        new Seen()
            .know("scope", new Scope.Own(COMMUNE).toString())
            .know("id", story.task().toString())
            .know("part", story.part(COMMUNE).toString())
            .know("code", "accept")
            .know("code", "report-progress")
            .know(
                "id",
                gathering(COMMUNE)
                    .plan(MeetingKind.DIALOGUE, LocalDate.of(2030, 1, 15), "Đối thoại")
                    .card()
                    .toString())
            .know("id", reception.card().toString())
            .know("matter", reception.matter().toString())
            .know("action", "answer")
            .know("action", "link")
            .know("action", "renew-receipt")
            .know("action", "report-held")
            .know("action", "issue-notice")
            .know("unit", Country.CON_CUONG.toString())
            .know("file", "board.js");
    List<Map<String, String>> sessions = sessions();
    body.grantAlways();

    try {
      Map<Integer, Integer> answers =
          new Fuzzer(address(), PAGES, random -> session(sessions, random), () -> 0, seen).run();
      assertThat(answers).containsKeys(200, 302, 400, 404);
    } finally {
      body.forget();
    }
    assertThat(get(signedIn(COMMUNE), "/boards/" + new Scope.Own(COMMUNE)).statusCode())
        .isEqualTo(200);
  }

  private List<Map<String, String>> sessions() throws IOException, InterruptedException {
    List<Map<String, String>> sessions = new ArrayList<>();
    for (int number = 0; number < SESSIONS; number++) {
      HttpClient client = signedIn(COMMUNE, number == 0 ? Role.OPERATOR : Role.COORDINATOR);
      String csrf = csrf(client);
      CookieManager cookies = (CookieManager) client.cookieHandler().orElseThrow();
      String cookie =
          cookies.getCookieStore().getCookies().stream()
              .map(each -> each.getName() + "=" + each.getValue())
              .collect(Collectors.joining("; "));
      sessions.add(Map.of("Cookie", cookie, "X-CSRF-TOKEN", csrf));
    }
    return sessions;
  }

  private static Map<String, String> session(
      List<Map<String, String>> sessions, SplittableRandom random) {
    return random.nextInt(60) == 0
        ? Map.of("Cookie", "danvan-session=eA==")
        : sessions.get(random.nextInt(sessions.size()));
  }
}
