package io.danvan.coordination.story;

import static io.danvan.coordination.testing.Country.COMMUNE;
import static io.danvan.coordination.testing.Country.OTHER_COMMUNE;
import static io.danvan.coordination.testing.Country.PROVINCE_MOBILIZATION;
import static org.assertj.core.api.Assertions.assertThat;

import io.danvan.coordination.directory.OrganisationKind;
import io.danvan.platform.security.Role;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a commune's committee has written is blanked by order of its head. */
class RedactionIT {
  private static final Office HEAD = Office.headOf(COMMUNE);
  private static final Office ASKER = Office.headOf(PROVINCE_MOBILIZATION);
  private static final JsonMapper JSON = new JsonMapper();
  private static final String PATH = "/api/redactions";

  private static Part part;

  @BeforeAll
  static void tell() {
    part = Tale.of(PROVINCE_MOBILIZATION, COMMUNE).part(COMMUNE);
    Tale.does(HEAD, part, "accept");
    Tale.does(HEAD, part, "ask-clarification", Map.of("question", "Có mời báo chí không?"));
    Tale.everywhere(part);
  }

  @Test
  void blanksTheWordsInEveryServiceAndKeepsWhoOrderedItByWhichAct() {
    String words = "Lời cần xóa ở bản " + Orders.uniqueWord();
    Part spoken = Tale.of(PROVINCE_MOBILIZATION, COMMUNE).part(COMMUNE);
    Tale.does(HEAD, spoken, "accept");
    Tale.does(
        HEAD,
        spoken,
        "report-progress",
        Map.of("percent", 40, "text", words, "evidence", List.of(Orders.document(COMMUNE))));
    Tale.does(HEAD, spoken, "ask-clarification", Map.of("question", "Báo cáo gửi về đâu?"));
    // This answer shows the other organisation's words, and is kept by another service.
    Tale.does(ASKER, spoken, "clarify", Map.of("answer", "Gửi về Ban."));
    Tale.everywhere(spoken);
    assertThat(keepersOf(words))
        .containsExactlyInAnyOrder(
            "PEOPLES_COMMITTEE journal",
            "PEOPLES_COMMITTEE command_answer",
            "PEOPLES_COMMITTEE commitment_event",
            "MASS_MOBILIZATION command_answer",
            "MASS_MOBILIZATION commitment_event",
            "FATHERLAND_FRONT commitment_event");

    HttpRequest.Builder order = order(HEAD, document(), event(spoken, "response", 2));
    JsonNode ordered = Office.send(order).granted();
    Reply repeated = Office.send(order);

    Tale.patiently().untilAsserted(() -> assertThat(keepersOf(words)).isEmpty());
    JsonNode seen = Tale.everywhere(spoken);
    assertThat(seen.at("/progress/text").asString()).isEmpty();
    assertThat(seen.at("/progress/percent").asInt()).isEqualTo(40);
    assertThat(seen.at("/progress/evidence/0/number").asString()).isEqualTo("12/BC-UBND");
    assertThat(redacted(spoken)).containsExactly("ProgressReported");
    assertThat(repeated.granted()).isEqualTo(ordered);

    JsonNode kept = HEAD.get(PATH + "/" + ordered.path("id").asString()).granted();
    assertThat(kept).isEqualTo(ordered);
    assertThat(kept.path("organisation").asString()).isEqualTo(COMMUNE.toString());
    assertThat(kept.at("/basis/number").asString()).isEqualTo("12/BC-UBND");
    assertThat(kept.at("/events/0/version").asInt()).isEqualTo(2);
    assertThat(HEAD.get(PATH).granted().at("/items/0")).isEqualTo(ordered);
    assertThat(
            Office.headOf(OTHER_COMMUNE).get(PATH + "/" + ordered.path("id").asString()).refusal())
        .isEqualTo("404 not-found");
    assertThat(HEAD.as(Role.COORDINATOR).get(PATH).refusal()).isEqualTo("403 role-not-allowed");
  }

  @ParameterizedTest
  @MethodSource
  void isRefusedAndDoesNothing(RefusedRequest request) {
    request.isRefusedAndDoesNothing();
  }

  static Stream<RefusedRequest> isRefusedAndDoesNothing() {
    Map<String, ?> asked = event(part, "response", 2);
    return Stream.of(
        refused("no head", "403 role-not-allowed", HEAD.as(Role.COORDINATOR), document(), asked),
        refused("an operator", "403 role-not-allowed", HEAD.as(Role.OPERATOR), document(), asked),
        refused(
            "another organisation's",
            "403 event-of-another",
            Office.headOf(OTHER_COMMUNE),
            document(),
            asked),
        refused(
            "another service's", "422 unknown-event", HEAD, document(), event(part, "request", 1)),
        refused(
            "a version to come", "422 unknown-event", HEAD, document(), event(part, "response", 9)),
        refused(
            "no text",
            "422 nothing-to-redact",
            HEAD,
            document(),
            asked,
            event(part, "response", 1)),
        refused(
            "no act yet",
            "422 document-date-in-the-future",
            HEAD,
            with("issuedOn", Orders.in(1).toString()),
            asked),
        refused("no act", "422 malformed-document", HEAD, with("number", " "), asked),
        refused(
            "an act that names a person",
            "422 personal-data",
            HEAD,
            with("number", Orders.PERSONAL),
            asked),
        refused("no event", "400 invalid-field", HEAD, document()),
        refused(
            "no stream",
            "400 invalid-field",
            HEAD,
            document(),
            Map.of("stream", "a b", "version", 1)),
        refused("no version", "400 invalid-field", HEAD, document(), event(part, "response", 0)),
        refused(
            "other words instead",
            "400 unknown-field",
            HEAD,
            document(),
            Map.of("stream", part.id() + "/response", "version", 2, "text", "Khác")));
  }

  private static RefusedRequest refused(
      String what, String refusal, Office office, Map<String, ?> basis, Map<String, ?>... events) {
    return new RefusedRequest(what, refusal, order(office, basis, events));
  }

  private static HttpRequest.Builder order(
      Office office, Map<String, ?> basis, Map<String, ?>... events) {
    Map<String, ?> order = Map.of("basis", basis, "events", List.of(events));
    return office.command(PATH, JSON.writeValueAsString(order));
  }

  private static Map<String, ?> event(Part part, String side, int version) {
    return Map.of("stream", part.id() + "/" + side, "version", version);
  }

  private static Map<String, ?> document() {
    return Orders.document(COMMUNE);
  }

  private static Map<String, ?> with(String field, Object value) {
    Map<String, Object> changed = new HashMap<>(document());
    changed.put(field, value);
    return changed;
  }

  /** The types of a part's events that every service shows as redacted. */
  private static List<String> redacted(Part part) {
    return HEAD.get(part.path() + "/timeline")
        .granted()
        .valueStream()
        .filter(entry -> entry.path("redacted").asBoolean())
        .map(entry -> entry.path("type").asString())
        .toList();
  }

  /** The tables of all services that hold these words in any column. */
  private static List<String> keepersOf(String words) {
    return Bodies.kinds().stream()
        .flatMap(kind -> tablesWith(words, kind).map(table -> kind + " " + table))
        .toList();
  }

  private static Stream<String> tablesWith(String words, OrganisationKind kind) {
    JdbcClient jdbc = Bodies.of(kind).bean(JdbcClient.class);
    byte[] bytes = words.getBytes(StandardCharsets.UTF_8);
    return jdbc
        .sql(
            """
            SELECT table_name, string_agg(format(
              CASE data_type WHEN 'bytea' THEN 'position(:words in %1$I) > 0'
              ELSE 'position(:words in convert_to(%1$I::text, ''UTF8'')) > 0' END, column_name), ' OR ')
            FROM information_schema.columns
            WHERE table_schema = 'public' AND data_type IN ('bytea', 'text', 'ARRAY', 'jsonb')
            GROUP BY table_name\
            """)
        .query((row, _) -> Map.entry(row.getString(1), row.getString(2)))
        .list()
        .stream()
        .filter(
            table ->
                jdbc.sql(
                            "SELECT count(*) FROM %s WHERE %s"
                                .formatted(table.getKey(), table.getValue()))
                        .param("words", bytes)
                        .query(Long.class)
                        .single()
                    > 0)
        .map(Map.Entry::getKey);
  }
}
