package io.danvan.local.demonstration;

import io.danvan.local.demonstration.Story.Meeting;
import io.danvan.local.demonstration.Story.Step;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The People's Committee of a unit, whose chair's meetings are put down as a story has them: with
 * days that count from its present.
 *
 * @param account the account that speaks for the committee
 */
record Office(String account, LocalDate today) {
  private static final String BODY = "ubnd.";
  private static final String CHAIR = ".lanhdao";

  /** The province's. */
  static final String PROVINCE = BODY + "nghean";

  /** Those of the communes that came out of Con Cuông and Anh Sơn districts. */
  static final List<String> COMMUNES =
      Stream.of(
              "concuong",
              "binhchuan",
              "mauthach",
              "camphuc",
              "chaukhe",
              "monson",
              "anhson",
              "thanhbinhtho",
              "nhanhoa",
              "vinhtuong",
              "anhsondong",
              "yenxuan")
          .map(BODY::concat)
          .toList();

  /** That whose chair hosts the meeting. */
  static Office of(Meeting meeting, LocalDate today) {
    return new Office(meeting.host().replace(CHAIR, ""), today);
  }

  /** The account of the Front's committee of the same unit. */
  String front() {
    return "mattran." + account.substring(BODY.length());
  }

  /** Whether a meeting of a story is this office's. */
  boolean hosts(Meeting meeting) {
    return meeting.host().equals(chair());
  }

  /** A meeting of the chair, announced on a day. */
  Meeting meeting(LocalDate announced, ObjectNode plan, List<Step> steps) {
    return new Meeting(chair(), days(announced), plan, steps);
  }

  /** What a meeting's announcement says. */
  ObjectNode plan(String kind, LocalDate day, String place, String subject) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("kind", kind)
        .put("day", days(day))
        .put("place", place)
        .put("subject", subject);
  }

  /** That a meeting was held on the morning of a day. */
  Step held(LocalDate day, ObjectNode details) {
    details.put("day", days(day)).put("begin", "08:00").put("end", "11:30");
    details.putArray("attendance");
    return step(day, "report-held", details);
  }

  /** That a meeting was not held, as is reported the day after. */
  Step notHeld(LocalDate day, String reason) {
    var details = JsonNodeFactory.instance.objectNode().put("reason", reason);
    return step(day.plusDays(1), "report-not-held", details);
  }

  /** That what came out of a meeting is announced, by a document of the day. */
  Step announced(LocalDate day, String number) {
    ObjectNode details = JsonNodeFactory.instance.objectNode().put("day", days(day));
    details
        .putObject("announcement")
        .put("number", number)
        .put("issuedOn", days(day))
        .put("issuer", account);
    return step(day, "announce-results", details);
  }

  /** What people raised at a meeting of a day. */
  Step raised(LocalDate day, ObjectNode matters) {
    return step(day, Step.RAISE, matters);
  }

  /** What those were told on a day who raised a matter, by its place among those raised. */
  Step answered(LocalDate day, int matter, ObjectNode answer) {
    answer.put("answeredOn", days(day)).put("correction", false);
    return new Step(chair(), days(day), null, matter, "answer", answer);
  }

  private Step step(LocalDate on, String action, ObjectNode details) {
    return new Step(chair(), days(on), null, null, action, details);
  }

  private String chair() {
    return account + CHAIR;
  }

  private String days(LocalDate day) {
    return String.valueOf(ChronoUnit.DAYS.between(today, day));
  }
}
