package io.danvan.coordination.story;

import static io.danvan.coordination.directory.OrganisationKind.PEOPLES_COMMITTEE;
import static io.danvan.coordination.testing.Country.COMMUNE;
import static io.danvan.coordination.testing.Country.CON_CUONG;
import static io.danvan.coordination.testing.Country.MON_SON;
import static io.danvan.coordination.testing.Country.NGHE_AN;
import static io.danvan.coordination.testing.Country.PROVINCE;
import static io.danvan.coordination.testing.Country.PROVINCE_FRONT;
import static org.assertj.core.api.Assertions.assertThat;

import io.danvan.coordination.commitment.Action;
import io.danvan.coordination.commitment.Party;
import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.directory.OrganisationKind;
import io.danvan.coordination.testing.Country;
import io.danvan.platform.security.Role;
import java.net.http.HttpRequest;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The requests that each service's description of its interface offers to be pasted. */
class OpenApiExamplesIT {
  private static final List<String> CODES = Stream.of(Action.values()).map(Action::code).toList();

  private static final EnumSet<Action> ANSWERS =
      EnumSet.of(Action.DELIVER_ANSWER, Action.PUBLISH_ANSWER);

  /** Those that one order does; an answer is published by two persons. */
  private static final List<String> ORDERS =
      CODES.stream().filter(code -> !code.equals(Action.PUBLISH_ANSWER.code())).toList();

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "UNKNOWN")
  void ofTasksWork(OrganisationKind kind) {
    Office lead = Office.headOf(Country.body(kind, NGHE_AN));
    JsonNode issuing = examples(kind, "/api/tasks");
    JsonNode acting = examples(kind, "/api/tasks/{id}/actions");
    assertThat(issuing.propertyNames()).containsExactly("issue", "issue-by-agency");
    assertThat(acting.propertyNames())
        .containsExactly("amend", "amend-a-part", "extend", "close", "withdraw");

    Tale tale = Tale.of(lead, value(issuing, "issue"));
    tale.leadDoes(value(acting, "amend"));
    tale.leadDoes(withPart(value(acting, "amend-a-part"), tale.part(lead.organisation())));
    tale.leadDoes(value(acting, "extend"));
    for (Part part : tale.parts().values()) {
      Tale.does(lead, part, "withdraw", Map.of("reason", "Đã làm xong trong việc khác."));
    }
    JsonNode closed = tale.leadDoes(value(acting, "close"));
    Tale another = Tale.of(lead.as(Role.AGENCY), value(issuing, "issue-by-agency"));
    JsonNode withdrawn =
        Office.send(lead.action(another.path(), another.version(), value(acting, "withdraw")))
            .granted();

    assertThat(closed.path("status").asString()).isEqualTo("CLOSED");
    assertThat(withdrawn.path("status").asString()).isEqualTo("WITHDRAWN");
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "UNKNOWN")
  void ofMeetingsWork(OrganisationKind kind) {
    Office host = Office.headOf(Country.body(kind, NGHE_AN));
    JsonNode planning = examples(kind, "/api/meetings");
    JsonNode acting = examples(kind, "/api/meetings/{id}/actions");
    assertThat(planning.propertyNames())
        .containsExactly("plan-reception", "plan-dialogue-by-agency");
    JsonNode scheduling = examples(kind, "/api/meetings/schedules");
    assertThat(scheduling.propertyNames()).containsExactly("plan-schedule");
    JsonNode schedule = value(scheduling, "plan-schedule");
    assertThat(host.post("/api/meetings/schedules", schedule).granted().path("meetings"))
        .hasSameSizeAs(schedule.path("days"));
    Gathering missed =
        Gathering.of(host.as(Role.AGENCY), value(planning, "plan-dialogue-by-agency"));
    JsonNode notHeld = missed.hostDoes(value(acting, "report-not-held"));
    Gathering meeting = Gathering.of(host, value(planning, "plan-reception"));
    List<String> actions = List.of("move", "report-held", "issue-notice", "announce-results");
    actions.forEach(action -> meeting.hostDoes(value(acting, action)));

    assertThat(notHeld.path("status").asString()).isEqualTo("NOT_HELD");
    assertThat(meeting.sees(host).path("status").asString()).isEqualTo("HELD");
    assertThat(acting.propertyNames())
        .containsExactly(
            "move", "report-held", "report-not-held", "issue-notice", "announce-results");
    assertThat(
            description(kind)
                .at("/components/schemas/MeetingOrder/oneOf")
                .findValuesAsString("title"))
        .containsExactlyInAnyOrderElementsOf(acting.propertyNames());
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "UNKNOWN")
  void ofMattersWork(OrganisationKind kind) {
    OrganisationId own = Country.body(kind, NGHE_AN);
    Office host = Office.headOf(own);
    JsonNode raising = examples(kind, "/api/meetings/{id}/matters");
    JsonNode acting = examples(kind, "/api/meetings/{id}/matters/{matter}/actions");
    assertThat(raising.propertyNames()).containsExactly("raise", "raise-by-agency");
    assertThat(acting.propertyNames()).containsExactly("answer", "link", "take-back");
    Gathering meeting =
        Gathering.of(host, value(examples(kind, "/api/meetings"), "plan-reception"));
    meeting.hostDoes(value(examples(kind, "/api/meetings/{id}/actions"), "report-held"));
    meeting.hostDoes("issue-notice", Orders.notice(own, own));

    List<JsonNode> raised = meeting.raised(value(raising, "raise"));
    ObjectNode link = value(acting, "link").deepCopy().asObject();
    link.putArray("commitments").add(meeting.followUp(own).id().toString());
    JsonNode answered = meeting.onMatter(raised.getFirst(), value(acting, "answer")).granted();
    JsonNode linked = meeting.onMatter(answered, link).granted();
    JsonNode takeBack = value(acting, "take-back");
    Reply late = meeting.onMatter(raised.getLast(), takeBack);
    Gathering recent = yesterday(host, own);
    JsonNode mistaken = recent.raised(value(raising, "raise")).getFirst();
    JsonNode back = recent.onMatter(mistaken, takeBack).granted();
    String code = meeting.receipt(value(raising, "raise"));
    ObjectNode receipt = value(examples(kind, "/api/receipts"), "code").deepCopy().asObject();
    assertThat(host.post("/api/receipts", receipt.put("code", code)).status()).isEqualTo(200);
    Reply byAgency =
        host.as(Role.AGENCY).post(meeting.path() + "/matters", value(raising, "raise-by-agency"));

    assertThat(linked.path("stage").asString()).isEqualTo("ACCEPTED");
    assertThat(linked.path("followUps")).hasSize(1);
    assertThat(late.refusal()).isEqualTo("409 taken-back-too-late");
    assertThat(back.path("stage").asString()).isEqualTo("TAKEN_BACK");
    assertThat(byAgency.granted().path("raised")).hasSize(1);
  }

  /** The days of the examples are long past, and so are the limits of what was raised on them. */
  private static Gathering yesterday(Office host, OrganisationId own) {
    Gathering meeting = Gathering.of(host, Orders.reception(own));
    meeting.hostDoes("report-held", Orders.held());
    return meeting;
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "UNKNOWN")
  void ofCommitmentsWork(OrganisationKind kind) {
    JsonNode examples = examples(kind, "/api/commitments/{id}/actions");
    assertThat(examples.propertyNames()).containsExactlyElementsOf(ORDERS);

    for (Action action : EnumSet.complementOf(ANSWERS)) {
      boolean beside = action == Action.DECLINE || action.party() == Party.FRONT;
      OrganisationId asker = Country.body(kind, beside ? CON_CUONG : NGHE_AN);
      Part part = asked(asker, Country.body(kind, MON_SON), later(examples));
      before(action).forEach(each -> paste(each, examples, part, asker));
      paste(action, examples, part, asker);
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "UNKNOWN")
  void ofAnswersWork(OrganisationKind kind) {
    OrganisationId own = Country.body(kind, NGHE_AN);
    Office host = Office.headOf(own);
    Gathering meeting = yesterday(host, own);
    meeting.hostDoes("issue-notice", Orders.notice(own, own));
    Part promise = meeting.followUp(own);
    paste(Action.DELIVER_ANSWER, examples(kind, "/api/commitments/{id}/actions"), promise, own);
    ObjectNode draft = value(examples(kind, "/api/answer-drafts"), "draft").deepCopy().asObject();

    JsonNode drafted =
        host.post("/api/answer-drafts", draft.put("commitment", promise.id())).granted();
    HttpRequest.Builder publication =
        host.command(
                "/api/answer-drafts/" + drafted.path("id").asString() + "/publication",
                value(examples(kind, "/api/answer-drafts/{id}/publication"), "publish").toString())
            .setHeader("Authorization", host.token("second"));
    JsonNode published = Office.send(publication).granted();

    JsonNode answer = host.get("/api/answers/" + published.path("answer").asString()).granted();
    assertThat(answer.at("/versions/0/reply")).isEqualTo(draft.path("reply"));
  }

  @Test
  void ofRedactionsWork() {
    JsonNode order = value(examples(PEOPLES_COMMITTEE, "/api/redactions"), "order");
    Part part = Tale.of(PROVINCE, COMMUNE).part(COMMUNE);
    ((ObjectNode) order.at("/events/0")).put("stream", part.id() + "/request");

    JsonNode kept = Office.headOf(PROVINCE).post("/api/redactions", order).granted();

    assertThat(kept.path("basis")).isEqualTo(order.path("basis"));
    assertThat(kept.path("events")).isEqualTo(order.path("events"));
  }

  @Test
  void nameTheVersionThatARecordBeginsWith() {
    Tale tale = Tale.of(PROVINCE, COMMUNE);

    assertThat(ifMatch("/api/tasks/{id}/actions")).isEqualTo('"' + tale.version() + '"');
    assertThat(ifMatch("/api/commitments/{id}/actions"))
        .isEqualTo('"' + tale.part(COMMUNE).version() + '"');
  }

  private static String ifMatch(String path) {
    return description(PEOPLES_COMMITTEE)
        .path("paths")
        .path(path)
        .at("/post/parameters")
        .valueStream()
        .filter(parameter -> parameter.path("name").asString().equals("If-Match"))
        .map(parameter -> parameter.path("example").asString())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void areOfTheKindsThatTheDescriptionNames() {
    JsonNode schemas = description(PEOPLES_COMMITTEE).at("/components/schemas");

    assertThat(schemas.at("/CommitmentOrder/oneOf").findValuesAsString("title"))
        .containsExactlyInAnyOrderElementsOf(ORDERS);
    assertThat(schemas.at("/TaskOrder/oneOf").findValuesAsString("title"))
        .containsExactlyInAnyOrder("amend", "extend", "close", "withdraw");
    assertThat(schemas.at("/NewPart/properties/responsible/format").asString()).isEqualTo("uuid");
    assertThat(schemas.at("/CommitmentView/properties/work/type").asString()).isEqualTo("string");
    assertThat(
            schemas
                .at("/CommitmentView/properties/actions/items/enum")
                .valueStream()
                .map(JsonNode::asString))
        .containsExactlyElementsOf(CODES);
  }

  /** Whoever's turn it is sends the example of an action as it is. */
  private static void paste(Action action, JsonNode examples, Part part, OrganisationId asker) {
    Office office =
        switch (action.party()) {
          case ASKER -> Office.headOf(asker);
          case RESPONSIBLE -> Office.of(part.responsible());
          case SUPERIOR -> Office.headOf(Country.body(Office.of(asker).service(), NGHE_AN));
          case FRONT -> Office.headOf(PROVINCE_FRONT);
        };
    Tale.sees(office, part);
    JsonNode example = value(examples, action.code());
    part.written(Office.send(office.action(part.path(), part.version(), example)).version());
  }

  /** What brings a part that was asked to where it is the action's turn. */
  private static List<Action> before(Action action) {
    return switch (action) {
      case ACCEPT,
          DECLINE,
          OBJECT,
          ASK_EXTENSION,
          ASK_CLARIFICATION,
          ASK_TRANSFER,
          AMEND,
          EXTEND,
          PAUSE_ESCALATION,
          WITHDRAW,
          DEMAND_EXPLANATION ->
          List.of();
      case REPORT_PROGRESS, FULFIL -> List.of(Action.ACCEPT);
      case DELIVER_ANSWER, PUBLISH_ANSWER ->
          throw new AssertionError("No part of a task owes the people an answer");
      case GIVE_EXPLANATION -> List.of(Action.DEMAND_EXPLANATION);
      case RESUME_ESCALATION -> List.of(Action.PAUSE_ESCALATION);
      case REFUSE_EXTENSION -> List.of(Action.ASK_EXTENSION);
      case CLARIFY -> List.of(Action.ASK_CLARIFICATION);
      case GRANT_TRANSFER, REFUSE_TRANSFER -> List.of(Action.ASK_TRANSFER);
      case CONFIRM, RETURN, VERIFY, DISPUTE -> List.of(Action.ACCEPT, Action.FULFIL);
      case REOPEN -> List.of(Action.ACCEPT, Action.FULFIL, Action.CONFIRM);
    };
  }

  /** A part that is due before the date to which the examples move it, in a task due by then. */
  private static Part asked(OrganisationId asker, OrganisationId responsible, String taskDue) {
    ObjectNode task = Orders.task(asker, responsible).put("due", taskDue);
    ((ObjectNode) task.at("/parts/1")).put("due", Orders.in(30).toString());
    return Tale.of(Office.headOf(asker), task).part(responsible);
  }

  private static String later(JsonNode examples) {
    return value(examples, Action.EXTEND.code()).path("due").asString();
  }

  private static JsonNode withPart(JsonNode amendment, Part part) {
    JsonNode copy = amendment.deepCopy();
    ((ObjectNode) copy.at("/changedParts/0")).put("commitment", part.id());
    return copy;
  }

  private static JsonNode description(OrganisationKind kind) {
    return Office.of(Country.body(kind, NGHE_AN)).get("/v3/api-docs").granted();
  }

  private static JsonNode examples(OrganisationKind kind, String path) {
    return description(kind)
        .path("paths")
        .path(path)
        .at("/post/requestBody/content/application~1json/examples");
  }

  private static JsonNode value(JsonNode examples, String name) {
    return examples.path(name).path("value");
  }
}
