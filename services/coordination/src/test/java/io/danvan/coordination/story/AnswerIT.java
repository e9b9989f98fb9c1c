package io.danvan.coordination.story;

import static io.danvan.coordination.testing.Country.COMMUNE;
import static io.danvan.coordination.testing.Country.COMMUNE_FRONT;
import static io.danvan.coordination.testing.Country.OTHER_COMMUNE;
import static org.assertj.core.api.Assertions.assertThat;

import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.directory.OrganisationKind;
import io.danvan.coordination.testing.Country;
import io.danvan.platform.event.StreamId;
import io.danvan.platform.journal.Journal;
import io.danvan.platform.security.Role;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The people are answered, in public or at home, before what was promised to them counts as done.
 */
class AnswerIT {
  private static final String DRAFTS = "/api/answer-drafts";
  private static final Map<String, ?> MET =
      Map.of("answersQuestion", true, "plainLanguage", true, "namesNobody", true);
  private static final Map<String, ?> RESULT = Map.of("result", "Đã xong.", "evidence", List.of());

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "UNKNOWN")
  void isDraftedByOnePersonAndPublishedByAnotherBeforeTheResultIsHandedIn(OrganisationKind kind) {
    OrganisationId body = Country.body(kind, Country.CON_CUONG);
    Office office = Office.of(body);
    Part promise = promised(body, false);
    assertThat(Tale.tries(office, promise, "fulfil", RESULT).refusal())
        .isEqualTo("409 answer-missing");

    String draft = drafted(office, Orders.draft(promise, body));
    assertThat(waiting(office, draft).path("own").asBoolean()).isTrue();
    assertThat(publishes(office, "drafter", draft, MET).refusal()).isEqualTo("403 own-draft");
    JsonNode seen = waiting(office, "second", draft);
    assertThat(seen.path("own").asBoolean()).isFalse();
    assertThat(seen.at("/content/reply").asString()).contains("nước sạch");
    String answer = publishes(office, "second", draft, MET).granted().path("answer").asString();

    promise.written(office.get(promise.path()).version());
    Tale.does(office, promise, "fulfil", RESULT);
    JsonNode end = Tale.everywhere(promise);
    assertThat(end.path("phase").asString()).isEqualTo("FULFILLED");
    assertThat(end.at("/answer/given/manner").asString()).isEqualTo("PUBLISHED");
    assertThat(waiting(office, draft).isMissingNode()).isTrue();
    assertThat(end.at("/answer/published").asString()).isEqualTo(answer);
    Journal journal = Bodies.of(kind).bean(Journal.class);
    SpecificRecord published = journal.find(new StreamId(answer), 1).orElseThrow().payload();
    assertThat(published.toString()).contains("nước sạch").doesNotContain(promise.id());
  }

  @Test
  void isCorrectedByALaterVersionThatSaysWhyAndTheEarlierOneStays() {
    Office office = Office.of(COMMUNE);
    Part promise = promised(COMMUNE, false);
    ObjectNode draft = Orders.draft(promise, COMMUNE);
    String answer = published(office, draft);
    assertThat(asDrafter(office, DRAFTS, draft).refusal()).isEqualTo("422 correction-unclear");

    String again =
        published(
            office,
            draft
                .put("reply", "Thôn có nước sạch từ tháng sau.")
                .put("correction", "Chờ đồng hồ."));

    assertThat(again).isEqualTo(answer);
    JsonNode all = office.get("/api/answers/" + answer).granted();
    assertThat(all.path("versions").findValuesAsString("reply"))
        .containsExactly("Thôn có nước sạch từ tháng này.", "Thôn có nước sạch từ tháng sau.");
    assertThat(all.at("/versions/1/correction").asString()).isEqualTo("Chờ đồng hồ.");
    assertThat(Office.of(OTHER_COMMUNE).get("/api/answers/" + answer).status()).isEqualTo(200);
  }

  @Test
  void toOneHouseholdIsDeliveredAndNeverPublished() {
    Office office = Office.of(COMMUNE);
    Part promise = promised(COMMUNE, true);

    assertThat(asDrafter(office, DRAFTS, Orders.draft(promise, COMMUNE)).refusal())
        .isEqualTo("409 answer-not-public");
    assertThat(Tale.tries(office, promise, "deliver-answer", delivered(false)).refusal())
        .isEqualTo("422 checklist-not-met");
    Tale.does(office, promise, "deliver-answer", delivered(true));
    Tale.does(office, promise, "fulfil", RESULT);

    JsonNode end = Tale.everywhere(promise);
    assertThat(end.at("/answer/given/manner").asString()).isEqualTo("DELIVERED");
    assertThat(end.at("/answer/published").asString("")).isEmpty();
  }

  @Test
  void isNotPublishedUnlessEveryPointIsMetAndCanBeTakenBack() {
    Office office = Office.of(COMMUNE);
    Part promise = promised(COMMUNE, false);
    String first = drafted(office, Orders.draft(promise, COMMUNE));
    long before = Bodies.written();

    Map<String, ?> unclear =
        Map.of("answersQuestion", true, "plainLanguage", false, "namesNobody", true);
    Reply unmet = publishes(office, "second", first, unclear);
    assertThat(unmet.refusal()).isEqualTo("422 checklist-not-met");
    assertThat(unmet.body().at("/unmet/0").asString()).isEqualTo("PLAIN_LANGUAGE");
    assertThat(publishes(Office.of(OTHER_COMMUNE), "second", first, MET).refusal())
        .isEqualTo("404 not-found");
    assertThat(publishes(office.as(Role.AGENCY), "second", first, MET).refusal())
        .isEqualTo("403 role-not-allowed");
    String second = drafted(office, Orders.draft(promise, COMMUNE).put("reply", "Tháng sau."));
    assertThat(publishes(office, "second", first, MET).refusal()).isEqualTo("404 not-found");
    String discard = DRAFTS + "/" + second + "/discard";
    assertThat(Office.send(office.command(discard, "")).status()).isEqualTo(204);
    assertThat(publishes(office, "second", second, MET).refusal()).isEqualTo("404 not-found");

    assertThat(Bodies.written()).isEqualTo(before);
  }

  @Test
  void isOfWhoIsResponsibleAndSaysNothingOfAnybody() {
    Part promise = promised(COMMUNE, false);
    ObjectNode draft = Orders.draft(promise, COMMUNE);

    Tale.sees(Office.of(COMMUNE_FRONT), promise);
    assertThat(asDrafter(Office.of(COMMUNE_FRONT), DRAFTS, draft).refusal())
        .isEqualTo("403 not-yours");
    Reply personal =
        asDrafter(Office.of(COMMUNE), DRAFTS, draft.put("reply", "Đã trả lời ông Hoàng Đại Thần."));
    assertThat(personal.refusal()).isEqualTo("422 personal-data");
    assertThat(personal.body().path("field").asString()).isEqualTo("reply");
    assertThat(personal.body().path("command").asString()).isEqualTo("answers/draft");
  }

  /** What a dialogue of the commune's committee promised. */
  private static Part promised(OrganisationId responsible, boolean oneHousehold) {
    Gathering reception = Gathering.of(Office.headOf(COMMUNE), Orders.reception(COMMUNE));
    reception.hostDoes("report-held", Orders.held());
    ObjectNode notice = Orders.action("issue-notice", Orders.notice(COMMUNE, responsible));
    ((ObjectNode) notice.at("/conclusions/0")).put("oneHousehold", oneHousehold);
    reception.hostDoes(notice);
    Part promise = reception.followUp(responsible);
    if (!responsible.equals(COMMUNE)) {
      Tale.does(Office.of(responsible), promise, "accept");
    }
    return promise;
  }

  private static Map<String, ?> delivered(boolean answersQuestion) {
    return Map.of(
        "on", Orders.in(0).toString(),
        "document", Orders.document(COMMUNE),
        "answersQuestion", answersQuestion);
  }

  private static String published(Office office, JsonNode draft) {
    return publishes(office, "second", drafted(office, draft), MET)
        .granted()
        .path("answer")
        .asString();
  }

  private static String drafted(Office office, JsonNode draft) {
    return asDrafter(office, DRAFTS, draft).granted().path("id").asString();
  }

  private static Reply asDrafter(Office office, String path, JsonNode body) {
    return Office.send(
        office.command(path, body.toString()).setHeader("Authorization", office.token("drafter")));
  }

  private static Reply publishes(Office office, String account, String draft, Map<String, ?> how) {
    String path = DRAFTS + "/" + draft + "/publication";
    return Office.send(
        office
            .command(path, Orders.of(how).toString())
            .setHeader("Authorization", office.token(account)));
  }

  private static JsonNode waiting(Office office, String draft) {
    return waiting(office, "drafter", draft);
  }

  private static JsonNode waiting(Office office, String account, String draft) {
    return Office.send(office.request(DRAFTS).setHeader("Authorization", office.token(account)))
        .granted()
        .valueStream()
        .filter(each -> each.path("id").asString().equals(draft))
        .findFirst()
        .orElse(MissingNode.getInstance());
  }
}
