package io.danvan.coordination.story;

import static io.danvan.coordination.testing.Country.COMMUNE;
import static io.danvan.coordination.testing.Country.OTHER_COMMUNE;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.danvan.coordination.directory.OrganisationKind;
import io.danvan.coordination.secondlook.SecondLooks;
import io.danvan.coordination.testing.Country;
import io.danvan.platform.security.Role;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A text that the screening takes for a person's name is sent after another person's look. */
class SecondLookIT {
  private static final OrganisationKind KIND = OrganisationKind.PEOPLES_COMMITTEE;
  private static final Person ASKER = new Person(Office.of(COMMUNE), "asker");
  private static final Person SECOND = new Person(Office.headOf(COMMUNE), "second");
  private static final Person THIRD = new Person(Office.of(COMMUNE), "third");
  private static final Person STRANGER = new Person(Office.headOf(OTHER_COMMUNE), "stranger");

  /** Somebody of an organisation, told apart by an account. */
  private record Person(Office office, String account) {
    Reply get(String path) {
      return Office.send(office.request(path).setHeader("Authorization", token()));
    }

    Reply post(String path, JsonNode body) {
      return Office.send(office.command(path, body.toString()).setHeader("Authorization", token()));
    }

    Reply asks(String field, String text) {
      return asks("tasks/issue", field, text);
    }

    Reply asks(String command, String field, String text) {
      return post(
          "/api/second-looks", Orders.of(Map.of("command", command, "field", field, "text", text)));
    }

    Reply decides(Reply asked, boolean allowed) {
      String id = asked.granted().path("id").asString();
      return post("/api/second-looks/" + id + "/decision", Orders.of(Map.of("allowed", allowed)));
    }

    Reply issues(String title) {
      return post("/api/tasks", Orders.task(office.organisation()).put("title", title));
    }

    private String token() {
      return office.token(account);
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "UNKNOWN")
  void letsThisTextPassOnceInEachBody(OrganisationKind kind) {
    Office office = Office.of(Country.body(kind, Country.CON_CUONG));
    Person asker = new Person(office, "asker");
    Person second = new Person(office, "second");
    String text = falseAlarm();
    Reply refused = asker.issues(text);
    assertThat(refused.refusal()).isEqualTo("422 personal-data");
    assertThat(refused.body().path("command").asString()).isEqualTo("tasks/issue");
    assertThat(refused.body().path("field").asString()).isEqualTo("title");
    long before = Bodies.written();

    Reply asked = asker.asks("title", text);
    assertThat(asked.granted().toString()).contains("WAITING").doesNotContain("Đại Thần");
    JsonNode shown = waiting(second, asked);
    assertThat(shown.path("text").asString()).isEqualTo(text);
    assertThat(shown.at("/findings/0/kind").asString()).isEqualTo("TITLED_NAME");
    assertThat(shown.path("own").asBoolean()).isFalse();
    assertThat(second.decides(asked, true).status()).isEqualTo(204);

    assertThat(asker.issues(text + ".").refusal()).isEqualTo("422 personal-data");
    assertThat(asker.issues(text).status()).isEqualTo(201);
    assertThat(asker.issues(text).refusal()).isEqualTo("422 personal-data");
    assertThat(Bodies.written()).as("the task and its part").isEqualTo(before + 2);
  }

  @Test
  void isTakenByAnotherPersonOfTheSameOrganisation() {
    Reply asked = ASKER.asks("title", falseAlarm());

    assertThat(waiting(ASKER, asked).path("own").asBoolean()).isTrue();
    assertThat(ASKER.decides(asked, true).refusal()).isEqualTo("403 own-second-look");
    assertThat(STRANGER.decides(asked, true).refusal()).isEqualTo("404 not-found");
    assertThat(STRANGER.get("/api/second-looks").granted().toString())
        .doesNotContain(asked.body().path("id").asString());
    assertThat(SECOND.decides(asked, true).status()).isEqualTo(204);
    assertThat(THIRD.decides(asked, false).refusal()).isEqualTo("409 second-look-over");
  }

  @ParameterizedTest
  @EnumSource(names = {"VIEWER", "OPERATOR", "AGENCY"})
  void isForPersonsWhoWrite(Role role) {
    Person other = new Person(Office.of(COMMUNE).as(role), "other");
    Reply asked = ASKER.asks("title", falseAlarm());

    assertThat(other.asks("title", falseAlarm()).refusal()).isEqualTo("403 role-not-allowed");
    assertThat(other.get("/api/second-looks").refusal()).isEqualTo("403 role-not-allowed");
    assertThat(other.decides(asked, true).refusal()).isEqualTo("403 role-not-allowed");
  }

  @Test
  void isForOneTextInOneFieldOfOneCommandOfOneOrganisation() {
    String text = falseAlarm();
    Reply asked = ASKER.asks("commitments/fulfil", "result", text);
    SECOND.decides(asked, true);
    SECOND.decides(ASKER.asks("parts[1].work", text), true);

    assertThat(ASKER.issues(text).refusal()).isEqualTo("422 personal-data");
    SECOND.decides(ASKER.asks("title", text), true);
    assertThat(STRANGER.issues(text).refusal()).isEqualTo("422 personal-data");
    assertThat(ASKER.issues(text).status()).isEqualTo(201);
  }

  @Test
  void rejectsAText() {
    String text = falseAlarm();
    Reply asked = ASKER.asks("title", text);

    assertThat(SECOND.decides(asked, false).status()).isEqualTo(204);

    assertThat(ASKER.issues(text).refusal()).isEqualTo("422 personal-data");
    assertThat(column(asked, "text")).isNull();
  }

  @Test
  void isNotForNumbersNorForTextsWithoutAnything() {
    assertThat(ASKER.asks("title", falseAlarm() + ", 0912 345 678").refusal())
        .isEqualTo("422 number-not-allowed");
    assertThat(ASKER.issues(falseAlarm() + ", 0912 345 678").body().has("command")).isFalse();
    assertThat(ASKER.asks("title", "Rà soát hộ nghèo").refusal())
        .isEqualTo("422 nothing-to-look-at");
    assertThat(ASKER.asks("title", " ").refusal()).isEqualTo("422 text-missing");
    assertThat(ASKER.asks("title", falseAlarm() + "\u0000").refusal())
        .isEqualTo("422 control-character");
    assertThat(ASKER.asks("title", falseAlarm() + Orders.TOO_LONG).refusal())
        .isEqualTo("422 text-too-long");
    assertThat(ASKER.asks("tasks/unknown", "title", falseAlarm()).refusal())
        .isEqualTo("400 invalid-field");
    assertThat(ASKER.asks("ông Hoàng", falseAlarm()).refusal()).isEqualTo("400 invalid-field");
  }

  @Test
  void isOverAfterItsTime() {
    String text = falseAlarm();
    Reply waiting = ASKER.asks("title", text);
    outdate(waiting);
    assertThat(SECOND.decides(waiting, true).refusal()).isEqualTo("409 second-look-over");
    Bodies.of(KIND).bean(SecondLooks.class).forgetTexts(Instant.now());
    assertThat(column(waiting, "text")).isNull();

    Reply allowed = ASKER.asks("title", text);
    SECOND.decides(allowed, true);
    outdate(allowed);
    assertThat(ASKER.issues(text).refusal()).isEqualTo("422 personal-data");
  }

  @Test
  void isTakenOnceAndUsedOnceByWhoComeTogether() {
    String text = falseAlarm();
    Reply asked = ASKER.asks("title", text);

    assertThat(together(() -> SECOND.decides(asked, true), () -> THIRD.decides(asked, true)))
        .containsExactlyInAnyOrder(204, 409);
    assertThat(together(() -> ASKER.issues(text), () -> THIRD.issues(text)))
        .containsExactlyInAnyOrder(201, 422);
  }

  @Test
  void coversATextThatOneCommandWritesToSeveralStreams() {
    Person lead = new Person(Office.headOf(COMMUNE), "lead");
    JsonNode task = lead.post("/api/tasks", Orders.task(COMMUNE)).granted();
    String path = "/api/tasks/" + task.path("id").asString();
    String reason = falseAlarm();
    SECOND.decides(ASKER.asks("tasks/withdraw", "reason", reason), true);

    Reply withdrawn =
        Office.send(
            lead.office()
                .action(
                    path, task.path("version").asString(), "withdraw", Map.of("reason", reason)));

    assertThat(withdrawn.granted().path("status").asString()).isEqualTo("WITHDRAWN");
  }

  @Test
  void isUsedUpOnlyByACommandThatTookEffect() {
    String text = falseAlarm();
    SECOND.decides(ASKER.asks("title", text), true);
    ObjectNode late = Orders.task(COMMUNE).put("title", text).put("due", Orders.in(-1).toString());

    assertThat(ASKER.post("/api/tasks", late).refusal()).isEqualTo("422 date-in-the-past");

    assertThat(ASKER.issues(text).status()).isEqualTo(201);
  }

  @Test
  void leavesBothAccountsInTheAccessLogAndInTheRecordButNotTheWords() {
    Logger log = (Logger) LoggerFactory.getLogger("danvan.access");
    ListAppender<ILoggingEvent> lines = new ListAppender<>();
    lines.start();
    log.addAppender(lines);
    log.setLevel(Level.INFO);
    String text = falseAlarm();
    Reply asked = ASKER.asks("title", text);
    SECOND.decides(asked, true);
    ASKER.issues(text);
    log.setLevel(null);
    log.detachAppender(lines);

    String id = asked.body().path("id").asString();
    assertThat(lines.list.stream().map(ILoggingEvent::getFormattedMessage))
        .contains(
            "second-look-asked " + id + " [TITLED_NAME] by asker of " + COMMUNE,
            "second-look-allowed " + id + " [TITLED_NAME] by second of " + COMMUNE,
            "second-look-used " + id + " [TITLED_NAME] by asker of " + COMMUNE)
        .noneMatch(line -> line.contains("Đại Thần"));
    assertThat(List.of(asker(asked), String.valueOf(column(asked, "decided_by"))))
        .containsExactly("asker", "second");
    assertThat(column(asked, "text")).isNull();
    assertThat(column(asked, "used_at")).isNotNull();
  }

  /** A text about nobody who lives, each time another. */
  private static String falseAlarm() {
    return "Trùng tu nhà thờ ông Hoàng Đại Thần, " + Orders.uniqueWord();
  }

  private static JsonNode waiting(Person person, Reply asked) {
    return person
        .get("/api/second-looks")
        .granted()
        .valueStream()
        .filter(look -> look.path("id").equals(asked.granted().path("id")))
        .findFirst()
        .orElseThrow();
  }

  @SafeVarargs
  private static List<Integer> together(Supplier<Reply>... commands) {
    List<CompletableFuture<Reply>> replies =
        Stream.of(commands).map(CompletableFuture::supplyAsync).toList();
    return replies.stream().map(reply -> reply.join().status()).toList();
  }

  private static void outdate(Reply asked) {
    jdbc()
        .sql("UPDATE second_look SET expires_at = asked_at WHERE second_look_id = :id::uuid")
        .param("id", asked.granted().path("id").asString())
        .update();
  }

  private static String asker(Reply asked) {
    return String.valueOf(column(asked, "asked_by"));
  }

  private static @Nullable Object column(Reply asked, String column) {
    return jdbc()
        .sql("SELECT " + column + " FROM second_look WHERE second_look_id = :id::uuid")
        .param("id", asked.granted().path("id").asString())
        .query()
        .singleRow()
        .get(column);
  }

  private static JdbcClient jdbc() {
    return Bodies.of(KIND).bean(JdbcClient.class);
  }
}
