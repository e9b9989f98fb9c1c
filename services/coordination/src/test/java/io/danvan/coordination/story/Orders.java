package io.danvan.coordination.story;

import static java.util.stream.Collectors.joining;

import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.testing.Country;
import io.danvan.platform.time.VietNam;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Bodies of requests, good ones; who wants a bad one spoils it. */
final class Orders {
  /** An organisation that no directory knows. */
  static final OrganisationId NOBODY =
      new OrganisationId(UUID.fromString("00000000-0000-7000-8000-000000000000"));

  static final String TOO_LONG = "dài ".repeat(251);
  static final String PERSONAL = "Liên hệ số 0912 345 678 để biết thêm.";

  private static final String TITLE = "Rà soát, đối thoại với nhân dân vùng tái định cư";
  private static final JsonMapper JSON = new JsonMapper();

  private Orders() {}

  /** A day so many days from today. */
  static LocalDate in(int days) {
    return VietNam.today(Clock.systemUTC()).plusDays(days);
  }

  /** A text that nobody used before. */
  static String unique() {
    return UUID.randomUUID().toString();
  }

  /** A word that nobody used before, without digits, which might look like a person's number. */
  static String uniqueWord() {
    return unique()
        .chars()
        .filter(Character::isLetterOrDigit)
        .mapToObj(each -> Character.toString('a' + Character.digit(each, 16)))
        .collect(joining());
  }

  /** A task due in thirty days, with the lead's own part and those of others. */
  static ObjectNode task(OrganisationId lead, OrganisationId... others) {
    ObjectNode task = JSON.createObjectNode();
    task.put("title", TITLE);
    task.set("clears", clears(lead));
    task.put("due", in(30).toString());
    ArrayNode parts = task.putArray("parts");
    Stream.concat(Stream.of(lead), Stream.of(others)).forEach(each -> parts.add(part(each)));
    return task;
  }

  static ObjectNode clears(OrganisationId lead) {
    return of(
        Map.of(
            "position", Country.coordinator(lead).value(),
            "work", "Tổ chức đối thoại tại các thôn, bản.",
            "responsibility", "Đơn vị chủ trì điều phối; mỗi đơn vị thực hiện phần việc của mình.",
            "authority", "Theo chương trình phối hợp năm.",
            "result", "Báo cáo kết quả kèm văn bản."));
  }

  static ObjectNode part(OrganisationId responsible) {
    return of(
        Map.of("responsible", responsible.value(), "work", "Chuẩn bị nội dung và mời nhân dân."));
  }

  /** A briefing of today, to which others are invited. */
  static ObjectNode briefing(OrganisationId host, OrganisationId... invited) {
    return of(
        Map.of(
            "kind",
            "BRIEFING",
            "host",
            Country.coordinator(host).value(),
            "day",
            in(0).toString(),
            "place",
            "Phòng họp số một",
            "subject",
            "Giao ban công tác dân vận",
            "invited",
            Stream.of(invited).map(OrganisationId::value).toList()));
  }

  /** The report that a meeting was held yesterday, in person: today it may not be over yet. */
  static Map<String, ?> held() {
    return Map.of(
        "mode", "IN_PERSON",
        "day", in(-1).toString(),
        "begin", "08:00",
        "end", "09:30",
        "place", "Phòng họp số một",
        "minutes", "12/BB",
        "attendance", List.of());
  }

  /** A reception of yesterday, at which somebody may have raised something. */
  static ObjectNode reception(OrganisationId host) {
    return briefing(host).put("kind", "RECEPTION_UNSCHEDULED").put("day", in(-1).toString());
  }

  /** Matters of these topics, raised in a host's unit. */
  static ObjectNode matters(OrganisationId host, String... topics) {
    UUID unit = new Country().now().find(host).orElseThrow().unit().value();
    return of(
        Map.of(
            "matters",
            Stream.of(topics)
                .map(
                    topic ->
                        Map.of(
                            "topic",
                            topic,
                            "unit",
                            unit,
                            "count",
                            2,
                            "repeated",
                            false,
                            "raisedBy",
                            "CITIZEN"))
                .toList()));
  }

  /** What those who raised a matter were told today. */
  static Map<String, ?> answer(String answer) {
    return Map.of(
        "answer",
        answer,
        "answeredOn",
        in(0).toString(),
        "form",
        "IN_WRITING",
        "correction",
        false);
  }

  /** A notice that asks these organisations for one thing each. */
  static Map<String, ?> notice(OrganisationId issuer, OrganisationId... responsible) {
    return Map.of(
        "notice",
        document(issuer),
        "conclusions",
        Stream.of(responsible).map(Orders::conclusion).toList());
  }

  private static Map<String, ?> conclusion(OrganisationId responsible) {
    return Map.of(
        "responsible",
        responsible.value(),
        "work",
        "Trả lời nhân dân về nước sạch ở các thôn còn thiếu.",
        "result",
        "Văn bản trả lời đã niêm yết.",
        "due",
        in(20).toString());
  }

  /** An answer to the people that is to be published. */
  static ObjectNode draft(Part promise, OrganisationId responsible) {
    return of(
        Map.of(
            "commitment",
            promise.id(),
            "question",
            "Bao giờ thôn có nước sạch?",
            "reply",
            "Thôn có nước sạch từ tháng này.",
            "document",
            document(responsible)));
  }

  /** A document of today that proves something. */
  static Map<String, ?> document(OrganisationId issuer) {
    return Map.of("number", "12/BC-UBND", "issuedOn", in(0).toString(), "issuer", issuer.value());
  }

  /** An amendment that changes nothing of the task. */
  static Map<String, ?> sameAgain(OrganisationId lead) {
    return Map.of(
        "title", TITLE,
        "clears", clears(lead),
        "changedParts", List.of(),
        "addedParts", List.of(),
        "reason", "Bổ sung việc công khai.");
  }

  /** Another work of a part. */
  static Map<String, ?> change(Part part) {
    return Map.of(
        "commitment", part.id(),
        "work", "Mời nhân dân và niêm yết kết quả.",
        "result", "Biên bản và bản niêm yết.");
  }

  static ObjectNode action(String action, Map<String, ?> fields) {
    return of(fields).put("action", action);
  }

  static ObjectNode of(Map<String, ?> fields) {
    return JSON.valueToTree(fields);
  }
}
