package io.danvan.coordination.story;

import static io.danvan.coordination.testing.Country.COMMUNE;
import static io.danvan.coordination.testing.Country.COMMUNE_FRONT;
import static io.danvan.coordination.testing.Country.OTHER_FRONT;
import static io.danvan.coordination.testing.Country.PROVINCE;

import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.directory.OrganisationKind;
import io.danvan.platform.security.Role;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/** Tasks that a commune's committee may not issue. */
class IssuingRefusedIT {
  private static final Office COMMITTEE = Office.of(COMMUNE);

  @ParameterizedTest
  @MethodSource({"byRules", "byRoles", "byConventions"})
  void isRefusedAndDoesNothing(RefusedRequest request) {
    request.isRefusedAndDoesNothing();
  }

  static Stream<RefusedRequest> byRules() {
    return Stream.of(
        spoilt("an unknown organisation", "422 unknown-organisation", another(Orders.NOBODY)),
        spoilt("one without standing", "422 no-standing", another(OTHER_FRONT)),
        spoilt("a superior", "422 no-standing", another(PROVINCE)),
        spoilt("a date in the past", "422 date-in-the-past", with("due", in(-1))),
        spoilt("a part's date in the past", "422 date-in-the-past", part("due", in(-1))),
        spoilt("a part due after its task", "422 due-after-task", part("due", in(31))),
        spoilt("the own part missing", "422 own-part-missing", withoutOwnPart()),
        spoilt("no part", "422 own-part-missing", task -> task.putArray("parts")),
        spoilt("a duplicate part", "422 duplicate-part", another(COMMUNE)),
        spoilt(
            "another organisation's position",
            "422 unknown-position",
            task -> task.set("clears", Orders.clears(PROVINCE))),
        spoilt("a text too long", "422 text-too-long", with("title", Orders.TOO_LONG)),
        spoilt("an empty text", "422 text-missing", with("title", " ")),
        spoilt("a character that is none", "422 control-character", with("title", "Rà soát\u0000")),
        spoilt("one in a part", "422 control-character", part("work", "Mời\u001bnhân dân")),
        spoilt("personal data", "422 personal-data", with("title", Orders.PERSONAL)),
        spoilt("personal data in a part", "422 personal-data", part("work", Orders.PERSONAL)));
  }

  static Stream<RefusedRequest> byRoles() {
    Office agency = COMMITTEE.as(Role.AGENCY);
    return Stream.of(
        new RefusedRequest("a viewer", "403 role-not-allowed", issued(COMMITTEE.as(Role.VIEWER))),
        new RefusedRequest(
            "an operator", "403 role-not-allowed", issued(COMMITTEE.as(Role.OPERATOR))),
        new RefusedRequest(
            "another kind's service",
            "403 not-served-here",
            issued(COMMITTEE.in(OrganisationKind.FATHERLAND_FRONT))),
        spoilt("an origin from no agency", "403 role-not-allowed", origin("mot-cua", "a-1")),
        new RefusedRequest(
            "a malformed system", "422 malformed-origin", issued(agency, origin("Một cửa", "a-1"))),
        new RefusedRequest(
            "an identifier with a character that is none",
            "422 malformed-origin",
            issued(agency, origin("mot-cua", "a\u00001"))),
        new RefusedRequest(
            "an origin that names a person",
            "422 malformed-origin",
            issued(agency, origin("mot-cua", "0912345678"))));
  }

  static Stream<RefusedRequest> byConventions() {
    String good = Orders.task(COMMUNE).toString();
    return Stream.of(
        spoilt("an unknown field", "400 unknown-field", with("priority", "cao")),
        spoilt("an unknown field of a part", "400 unknown-field", part("priority", "cao")),
        spoilt("a missing field", "400 missing-field", task -> task.remove("title")),
        spoilt("no date", "400 invalid-field", with("due", "ngày mai")),
        spoilt("an unknown class", "400 invalid-field", with("classification", "SECRET")),
        new RefusedRequest("malformed JSON", "400 malformed-json", sent("{\"title\": ")),
        new RefusedRequest("no object", "400 invalid-field", sent("[]")),
        new RefusedRequest("no body", "400 body-missing", sent("")),
        new RefusedRequest(
            "another format",
            "415 unsupported-media-type",
            sent(good).setHeader("Content-Type", "text/plain")),
        new RefusedRequest(
            "no key",
            "400 idempotency-key-required",
            COMMITTEE
                .request("/api/tasks")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(good))),
        new RefusedRequest(
            "a bad token",
            "401 token-invalid",
            sent(good).setHeader("Authorization", "Bearer a.b.c")),
        new RefusedRequest(
            "no token", "401 token-missing", sent(good).setHeader("Authorization", "none")));
  }

  private static RefusedRequest spoilt(String what, String refusal, Consumer<ObjectNode> spoiling) {
    return new RefusedRequest(what, refusal, issued(COMMITTEE, spoiling));
  }

  private static HttpRequest.Builder issued(Office office) {
    return issued(office, _ -> {});
  }

  private static HttpRequest.Builder issued(Office office, Consumer<ObjectNode> spoiling) {
    ObjectNode task = Orders.task(COMMUNE);
    spoiling.accept(task);
    return office.command("/api/tasks", task.toString());
  }

  private static HttpRequest.Builder sent(String body) {
    return COMMITTEE.command("/api/tasks", body);
  }

  private static Consumer<ObjectNode> with(String field, String value) {
    return task -> task.put(field, value);
  }

  private static Consumer<ObjectNode> part(String field, String value) {
    return task -> ((ObjectNode) task.at("/parts/0")).put(field, value);
  }

  private static Consumer<ObjectNode> another(OrganisationId responsible) {
    return task -> task.withArray("parts").add(Orders.part(responsible));
  }

  private static Consumer<ObjectNode> withoutOwnPart() {
    return task -> task.putArray("parts").add(Orders.part(COMMUNE_FRONT));
  }

  private static Consumer<ObjectNode> origin(String system, String externalId) {
    return task -> task.putObject("origin").put("system", system).put("externalId", externalId);
  }

  private static String in(int days) {
    return Orders.in(days).toString();
  }
}
