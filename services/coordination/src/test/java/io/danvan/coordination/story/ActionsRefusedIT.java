package io.danvan.coordination.story;

import static io.danvan.coordination.testing.Country.COMMUNE;
import static io.danvan.coordination.testing.Country.COMMUNE_FRONT;
import static io.danvan.coordination.testing.Country.OTHER_COMMUNE;
import static io.danvan.coordination.testing.Country.PROVINCE;
import static io.danvan.coordination.testing.Country.PROVINCE_FRONT;
import static io.danvan.coordination.testing.Country.PROVINCE_MOBILIZATION;
import static org.assertj.core.api.Assertions.assertThat;

import io.danvan.platform.security.Role;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** What may not be done to a task that was extended once, and to a part of it that is halfway. */
class ActionsRefusedIT {
  private static final Office LEAD = Office.headOf(PROVINCE_MOBILIZATION);
  private static final Office COMMITTEE = Office.headOf(COMMUNE);
  private static final Office PROVINCIAL = Office.headOf(PROVINCE);
  private static final Office NEIGHBOUR = Office.headOf(OTHER_COMMUNE);
  private static final Map<String, ?> REASON = Map.of("reason", "Có vướng mắc ở cơ sở.");

  private static Tale tale;
  private static Part part;

  /** A part of another task, which the province assigned. */
  private static Part assigned;

  @BeforeAll
  static void tell() {
    tale = Tale.of(PROVINCE_MOBILIZATION, COMMUNE, COMMUNE_FRONT);
    tale.leadDoes("extend", extension(40));
    part = tale.part(COMMUNE);
    Tale.does(COMMITTEE, part, "accept");
    Tale.does(COMMITTEE, part, "report-progress", progress(50));
    Tale.does(COMMITTEE, part, "ask-clarification", Map.of("question", "Có mời báo chí không?"));
    Tale.everywhere(part);
    assigned = Tale.of(PROVINCE, COMMUNE).part(COMMUNE);
  }

  @ParameterizedTest
  @MethodSource({"ofTheResponsible", "ofOthers", "ofTheLead", "onVersions"})
  void areRefusedAndDoNothing(RefusedRequest request) {
    request.isRefusedAndDoesNothing();
  }

  static Stream<RefusedRequest> ofTheResponsible() {
    Map<String, ?> back = progress(49);
    return Stream.of(
        refused("101 percent", "422 percent-out-of-range", "report-progress", progress(101)),
        refused("-1 percent", "422 percent-out-of-range", "report-progress", progress(-1)),
        refused("going back", "422 percent-goes-back", "report-progress", back),
        refused(
            "personal data",
            "422 personal-data",
            "report-progress",
            with(back, "correction", Orders.PERSONAL)),
        refused("accepting twice", "409 out-of-turn", "accept", Map.of()),
        refused(
            "asking twice", "409 already-asked", "ask-clarification", Map.of("question", "Ai?")),
        refused("an earlier date", "422 date-not-later", "ask-extension", extension(39)),
        refused("a past date", "422 date-in-the-past", "ask-extension", extension(-1)),
        refused(
            "a transfer to itself",
            "422 duplicate-part",
            "ask-transfer",
            with(REASON, "to", COMMUNE.value())),
        refused(
            "a transfer to nobody",
            "422 unknown-organisation",
            "ask-transfer",
            with(REASON, "to", Orders.NOBODY.value())),
        refused(
            "an explanation that nobody demands",
            "409 nothing-demanded",
            "give-explanation",
            Map.of("demandedBy", PROVINCE.value(), "explanation", "Do mưa lũ.")),
        refused(
            "a link with a query",
            "422 malformed-document",
            "fulfil",
            result("link", "https://a.vn/?b=1")),
        refused(
            "a link with a character that is none",
            "422 malformed-document",
            "fulfil",
            result("link", "https://a.vn/\u0000")),
        refused(
            "a number with one",
            "422 control-character",
            "fulfil",
            result("number", "12/BC\u0000-UBND")),
        refused("no checksum", "422 malformed-document", "fulfil", result("sha256", "abc")),
        refused(
            "a document of tomorrow",
            "422 document-date-in-the-future",
            "fulfil",
            result("issuedOn", Orders.in(1).toString())),
        refused(
            "a document of nobody",
            "422 unknown-organisation",
            "fulfil",
            result("issuer", Orders.NOBODY.value())),
        refused(
            "too many documents",
            "422 too-many-documents",
            "fulfil",
            Map.of(
                "result", "Xong.", "evidence", Collections.nCopies(21, Orders.document(COMMUNE)))),
        refused("an unknown action", "400 invalid-field", "cancel", Map.of()),
        refused("another action's field", "400 unknown-field", "accept", REASON),
        refused("a missing field", "400 missing-field", "decline", Map.of()),
        new RefusedRequest(
            "declining what is assigned",
            "422 standing-forbids",
            COMMITTEE.action(assigned.path(), assigned.version(), "decline", REASON)));
  }

  static Stream<RefusedRequest> ofOthers() {
    Map<String, ?> beyond = extension(41);
    return Stream.of(
        refused("the asker's turn", "403 not-yours", COMMITTEE, "withdraw", REASON),
        refused("the responsible one's turn", "403 not-yours", PROVINCIAL, "accept", Map.of()),
        refused(
            "outside the jurisdiction", "403 outside-jurisdiction", NEIGHBOUR, "accept", Map.of()),
        refused(
            "a superior of another kind",
            "403 outside-jurisdiction",
            Office.headOf(PROVINCE_FRONT),
            "demand-explanation",
            REASON),
        refused("no head", "403 role-not-allowed", LEAD.as(Role.COORDINATOR), "withdraw", REASON),
        refused("no result yet", "409 out-of-turn", LEAD, "confirm", Map.of()),
        refused("an answer to nothing", "409 nothing-asked", LEAD, "refuse-extension", REASON),
        refused("a date after the task's", "422 due-after-task", LEAD, "extend", beyond),
        refused("an earlier date", "422 date-not-later", LEAD, "extend", extension(40)));
  }

  static Stream<RefusedRequest> ofTheLead() {
    Map<String, ?> same = Orders.sameAgain(PROVINCE_MOBILIZATION);
    Map<String, ?> later = extension(50);
    return Stream.of(
        onTask("an earlier date", "422 date-not-later", LEAD, "extend", extension(39)),
        onTask("a past date", "422 date-in-the-past", LEAD, "extend", extension(-1)),
        onTask(
            "personal data",
            "422 personal-data",
            LEAD,
            "extend",
            with(later, "reason", Orders.PERSONAL)),
        onTask(
            "parts still open", "409 parts-open", LEAD, "close", Map.of("outcome", "Hoàn thành.")),
        onTask("nothing new", "422 nothing-changed", LEAD, "amend", same),
        onTask(
            "another task's part",
            "422 unknown-part",
            LEAD,
            "amend",
            with(same, "changedParts", List.of(Orders.change(assigned)))),
        onTask(
            "one part changed twice",
            "422 duplicate-part",
            LEAD,
            "amend",
            with(same, "changedParts", List.of(Orders.change(part), Orders.change(part)))),
        onTask(
            "a second part of one organisation",
            "422 duplicate-part",
            LEAD,
            "amend",
            with(same, "addedParts", List.of(Orders.part(COMMUNE)))),
        onTask("somebody else's task", "403 not-yours", PROVINCIAL, "extend", later),
        onTask("outside the jurisdiction", "403 outside-jurisdiction", NEIGHBOUR, "extend", later),
        onTask("no head", "403 role-not-allowed", LEAD.as(Role.COORDINATOR), "withdraw", REASON));
  }

  static Stream<RefusedRequest> onVersions() {
    String unknown = "/api/tasks/" + Orders.NOBODY;
    Map<String, ?> later = extension(50);
    return Stream.of(
        onPart("a stale version", "412 stale-version", "2.1"),
        onPart("a version to come", "409 version-not-arrived", "2.9"),
        onPart("a malformed version", "400 invalid-parameter", "2"),
        new RefusedRequest(
            "no version",
            "428 version-required",
            COMMITTEE.command(
                part.path() + "/actions", Orders.action("accept", Map.of()).toString())),
        new RefusedRequest(
            "an unknown part",
            "404 not-found",
            COMMITTEE.action("/api/commitments/" + Orders.NOBODY, "1.0", "accept", Map.of())),
        new RefusedRequest(
            "a task's stale version",
            "412 stale-version",
            LEAD.action(tale.path(), "1", "extend", later)),
        new RefusedRequest(
            "a task's malformed version",
            "400 invalid-parameter",
            LEAD.action(tale.path(), "-1", "extend", later)),
        new RefusedRequest(
            "an unknown task", "404 not-found", LEAD.action(unknown, "1", "extend", later)));
  }

  @Test
  void nameWhatTheCallerHadNotSeen() {
    Reply onTask = Office.send(LEAD.action(tale.path(), "1", "extend", extension(50)));
    Reply onPart = Office.send(COMMITTEE.action(part.path(), "2.1", "accept", Map.of()));

    assertThat(changes(onTask)).containsExactly("TaskExtended");
    assertThat(onTask.body().path("current").asString()).isEqualTo("2");
    assertThat(changes(onPart)).containsExactly("ProgressReported", "ClarificationAsked");
    assertThat(onPart.body().path("current").asString()).isEqualTo("2.3");
  }

  private static List<String> changes(Reply reply) {
    return reply.body().path("changes").valueStream().map(JsonNode::asString).toList();
  }

  private static RefusedRequest refused(
      String what, String refusal, String action, Map<String, ?> fields) {
    return refused(what, refusal, COMMITTEE, action, fields);
  }

  private static RefusedRequest refused(
      String what, String refusal, Office office, String action, Map<String, ?> fields) {
    return new RefusedRequest(
        what, refusal, office.action(part.path(), part.version(), action, fields));
  }

  private static RefusedRequest onTask(
      String what, String refusal, Office office, String action, Map<String, ?> fields) {
    return new RefusedRequest(
        what, refusal, office.action(tale.path(), tale.version(), action, fields));
  }

  private static RefusedRequest onPart(String what, String refusal, String seen) {
    return new RefusedRequest(
        what, refusal, COMMITTEE.action(part.path(), seen, "accept", Map.of()));
  }

  private static Map<String, ?> progress(int percent) {
    return Map.of("percent", percent, "text", "Đã lập danh sách.", "evidence", List.of());
  }

  private static Map<String, ?> extension(int days) {
    return Map.of("due", Orders.in(days).toString(), "reason", "Mưa lũ kéo dài.");
  }

  private static Map<String, ?> result(String field, Object value) {
    return Map.of(
        "result", "Xong.", "evidence", List.of(with(Orders.document(COMMUNE), field, value)));
  }

  private static Map<String, ?> with(Map<String, ?> fields, String field, Object value) {
    Map<String, Object> changed = new HashMap<>(fields);
    changed.put(field, value);
    return changed;
  }
}
