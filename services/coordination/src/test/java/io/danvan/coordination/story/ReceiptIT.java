package io.danvan.coordination.story;

import static io.danvan.coordination.directory.OrganisationKind.FATHERLAND_FRONT;
import static io.danvan.coordination.directory.OrganisationKind.PEOPLES_COMMITTEE;
import static io.danvan.coordination.testing.Country.COMMUNE;
import static io.danvan.coordination.testing.Country.COMMUNE_FRONT;
import static io.danvan.coordination.testing.Country.OTHER_COMMUNE;
import static io.danvan.coordination.testing.Country.PROVINCE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.directory.OrganisationKind;
import io.danvan.coordination.matter.MatterEvent.MatterReceiptRenewed;
import io.danvan.coordination.matter.postgres.MatterHistory;
import io.danvan.coordination.receipt.ReceiptCode;
import io.danvan.platform.web.DanvanHeaders;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The slip of paper that whoever raised a matter goes home with. */
class ReceiptIT {
  private static final Office HOST = Office.headOf(COMMUNE);

  @Test
  void tellsItsHolderWhatBecameOfTheMatterAndTakesThatItIsNotDone() {
    Gathering meeting = held();
    String code = meeting.receipt(Orders.matters(COMMUNE, "ENVIRONMENT"));
    JsonNode waiting = ask(code).granted();
    assertThat(waiting.path("raisedOn").asString()).isEqualTo(Orders.in(-1).toString());
    assertThat(waiting.path("topic").asString()).isEqualTo("ENVIRONMENT");
    assertThat(waiting.path("stage").asString()).isEqualTo("WAITING");
    assertThat(waiting.path("overdue").asBoolean()).isFalse();
    assertThat(notDone(code).refusal()).isEqualTo("409 nothing-owed-yet");

    meeting.hostDoes("issue-notice", Orders.notice(COMMUNE, COMMUNE_FRONT));
    Part promise = meeting.followUp(COMMUNE_FRONT);
    JsonNode matter = meeting.matters().getFirst();
    JsonNode answered = meeting.onMatter(matter, "answer", Orders.answer("ACCEPTED")).granted();
    Map<String, ?> link = Map.of("commitments", List.of(promise.id()));
    meeting.onMatter(answered, "link", link).granted();

    JsonNode promised = ask(code.toLowerCase(Locale.ROOT).replace("-", " ")).granted();
    assertThat(promised.at("/promises/0/phase").asString()).isEqualTo("REQUESTED");
    assertThat(promised.at("/promises/0/responsible/id").asString())
        .isEqualTo(COMMUNE_FRONT.toString());
    assertThat(promised.path("mayReportNotDone").asBoolean()).isTrue();
    assertThat(promised.toString()).doesNotContain("nước sạch");

    assertThat(notDone(code).granted().path("mayReportNotDone").asBoolean()).isFalse();
    assertThat(notDone(code).refusal()).isEqualTo("409 already-said");
    assertThat(meeting.matters().getFirst().path("notDoneOn").asString())
        .isEqualTo(Orders.in(0).toString());

    Tale.does(Office.of(COMMUNE_FRONT), promise, "accept");
    Tale.patiently().until(() -> ask(code).granted().path("mayReportNotDone").asBoolean());
    assertThat(notDone(code).status()).isEqualTo(200);
  }

  /** The organisation that took it over begins with fewer events than the one before had. */
  @Test
  void takesThatItIsNotDoneAgainAfterAPromiseWasPassedOn() {
    Office province = Office.headOf(PROVINCE);
    Gathering meeting = held(province, PROVINCE);
    String code = meeting.receipt(Orders.matters(COMMUNE, "ENVIRONMENT"));
    meeting.hostDoes("issue-notice", Orders.notice(PROVINCE, COMMUNE));
    Part promise = meeting.followUp(COMMUNE);
    Map<String, ?> link = Map.of("commitments", List.of(promise.id()));
    meeting.onMatter(meeting.matters().getFirst(), "link", link).granted();
    Tale.does(HOST, promise, "accept");
    Tale.does(
        HOST,
        promise,
        "ask-transfer",
        Map.of("to", OTHER_COMMUNE.value(), "reason", "Công trình thuộc xã bạn."));
    assertThat(notDone(code).granted().path("mayReportNotDone").asBoolean()).isFalse();

    Tale.does(province, promise, "grant-transfer", Map.of("to", OTHER_COMMUNE.value()));

    JsonNode passedOn = ask(code).granted();
    assertThat(passedOn.path("promises")).hasSize(1);
    assertThat(passedOn.at("/promises/0/responsible/id").asString())
        .isEqualTo(OTHER_COMMUNE.toString());
    assertThat(passedOn.path("mayReportNotDone").asBoolean()).isTrue();
    assertThat(notDone(code).granted().path("mayReportNotDone").asBoolean()).isFalse();
    assertThat(notDone(code).refusal()).isEqualTo("409 already-said");
    Tale.does(Office.of(OTHER_COMMUNE), meeting.followUp(OTHER_COMMUNE), "accept");
    assertThat(notDone(code).status()).isEqualTo(200);
  }

  @Test
  void isRefusedAlikeWhateverIsWrongWithIt() {
    String code = held().receipt(Orders.matters(COMMUNE, "HEALTH"));
    String unknown = ReceiptCode.random(PEOPLES_COMMITTEE, new Random(1)).grouped();
    String mistyped = code.substring(0, code.length() - 1) + (code.endsWith("2") ? "3" : "2");

    for (String path : List.of("/api/receipts", "/api/receipts/not-done")) {
      Set<JsonNode> answers = new HashSet<>();
      for (String wrong : List.of(unknown, mistyped, "", "' or 1 = 1", "\u0000", code + code)) {
        answers.add(send(PEOPLES_COMMITTEE, path, wrong).body());
      }
      answers.add(send(FATHERLAND_FRONT, path, code).body());
      assertThat(answers)
          .singleElement()
          .satisfies(
              answer -> {
                assertThat(answer.path("status").asInt()).isEqualTo(404);
                assertThat(answer.path("code").asString()).isEqualTo("receipt-unknown");
              });
    }
  }

  @Test
  void isSaidOnceAndKeptNowhere() {
    Gathering meeting = held();
    JsonNode matters = Orders.matters(COMMUNE, "OTHER");
    JsonNode raised = saidOnce(meeting.path() + "/matters", matters.toString(), 201);
    JsonNode renewed =
        saidOnce(
            meeting.path() + "/matters/" + raised.at("/raised/0/matter").asString() + "/receipt",
            "",
            200);

    for (JsonNode code : List.of(raised.at("/raised/0/receipt"), renewed.path("receipt"))) {
      for (OrganisationKind kind : Bodies.kinds()) {
        JdbcClient database = Bodies.of(kind).bean(JdbcClient.class);
        assertThat(tablesWith(database, code.asString())).isEmpty();
        assertThat(tablesWith(database, code.asString().replace("-", ""))).isEmpty();
      }
    }
  }

  /** What was said to a request that is then repeated, and not told again. */
  private static JsonNode saidOnce(String path, String body, int status) {
    HttpRequest.Builder request = HOST.command(path, body);
    Reply first = Office.send(request);
    Reply again = Office.send(request);

    assertThat(first.header("Cache-Control")).isEqualTo("no-store");
    assertThat(again.status()).isEqualTo(status);
    assertThat(again.header(DanvanHeaders.IDEMPOTENCY_REPLAYED)).isEqualTo("true");
    assertThat(again.body().isMissingNode()).isTrue();
    return first.granted();
  }

  /** The tables that hold a text anywhere, also as bytes. */
  private static List<String> tablesWith(JdbcClient database, String text) {
    String bytes = HexFormat.of().formatHex(text.getBytes(UTF_8));
    return database
        .sql("SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'")
        .query((row, _) -> row.getString(1))
        .list()
        .stream()
        .filter(
            table ->
                database
                    .sql(
                        "SELECT EXISTS (SELECT FROM %s AS t WHERE strpos(t::text, :text) > 0 OR strpos(t::text, :bytes) > 0)"
                            .formatted(table))
                    .param("text", text)
                    .param("bytes", bytes)
                    .query(Boolean.class)
                    .single())
        .toList();
  }

  @Test
  void isReplacedByAnotherThatTheHostAsksForAndEverybodySeesThat() {
    Gathering meeting = held();
    String lost = meeting.receipt(Orders.matters(COMMUNE, "EDUCATION"));
    JsonNode matter = meeting.matters().getFirst();
    String path = meeting.path() + "/matters/" + matter.path("id").asString();
    Row kept = row(matter);

    String found =
        Office.send(HOST.command(path + "/receipt", "")).granted().path("receipt").asString();

    assertThat(ask(found).granted().path("topic").asString()).isEqualTo("EDUCATION");
    assertThat(ask(lost).refusal()).isEqualTo("404 receipt-unknown");
    assertThat(Office.send(Office.headOf(PROVINCE).command(path + "/receipt", "")).refusal())
        .isEqualTo("404 not-found");
    MatterHistory copies = Bodies.of(FATHERLAND_FRONT).bean(MatterHistory.class);
    Tale.patiently().until(() -> copies.of(meeting.meeting()).version() == 2);
    assertThat(copies.of(meeting.meeting()).events().getLast().event())
        .isInstanceOf(MatterReceiptRenewed.class);

    restore(kept);

    assertThat(ask(lost).refusal()).isEqualTo("404 receipt-unknown");
  }

  /** Another slip is nothing that was done. */
  @Test
  void isNotWorthAnotherComplaintBecauseItWasReplaced() {
    Gathering meeting = held();
    meeting.receipt(Orders.matters(COMMUNE, "EDUCATION"));
    JsonNode matter = meeting.matters().getFirst();
    meeting.onMatter(matter, "answer", Orders.answer("ACCEPTED")).granted();
    String path = meeting.path() + "/matters/" + matter.path("id").asString() + "/receipt";
    String first = Office.send(HOST.command(path, "")).granted().path("receipt").asString();
    assertThat(notDone(first).status()).isEqualTo(200);

    String second = Office.send(HOST.command(path, "")).granted().path("receipt").asString();

    assertThat(notDone(second).refusal()).isEqualTo("409 already-said");
  }

  /** A receipt as the service keeps it. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Row(UUID matter, long since, byte[] hash) {}

  private static Row row(JsonNode matter) {
    return Bodies.of(PEOPLES_COMMITTEE)
        .bean(JdbcClient.class)
        .sql("SELECT matter_id, since, code_hash FROM matter_receipt WHERE matter_id = :matter")
        .param("matter", UUID.fromString(matter.path("id").asString()))
        .query(
            (row, _) ->
                new Row(
                    row.getObject("matter_id", UUID.class),
                    row.getLong("since"),
                    row.getBytes("code_hash")))
        .single();
  }

  /** As a backup would bring it back. */
  private static void restore(Row kept) {
    Bodies.of(PEOPLES_COMMITTEE)
        .bean(JdbcClient.class)
        .sql(
            "UPDATE matter_receipt SET since = :since, code_hash = :hash WHERE matter_id = :matter")
        .param("since", kept.since())
        .param("hash", kept.hash())
        .param("matter", kept.matter())
        .update();
  }

  private static Gathering held() {
    return held(HOST, COMMUNE);
  }

  private static Gathering held(Office host, OrganisationId of) {
    Gathering meeting = Gathering.of(host, Orders.reception(of));
    meeting.hostDoes("report-held", Orders.held());
    return meeting;
  }

  private static Reply ask(String code) {
    return send(PEOPLES_COMMITTEE, "/api/receipts", code);
  }

  private static Reply notDone(String code) {
    return send(PEOPLES_COMMITTEE, "/api/receipts/not-done", code);
  }

  /** Nobody is signed in. */
  private static Reply send(OrganisationKind kind, String path, String code) {
    return Office.send(
        HttpRequest.newBuilder(URI.create(Bodies.of(kind).address() + path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(Orders.of(Map.of("code", code)).toString())));
  }
}
