package io.danvan.taskboard.act;

import static io.danvan.taskboard.act.FormValues.document;
import static io.danvan.taskboard.act.FormValues.entries;
import static io.danvan.taskboard.act.FormValues.put;

import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.meeting.MeetingAction;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.util.MultiValueMap;

/** Makes the commands on meetings out of what was typed into forms. Checks nothing. */
final class MeetingCommands {
  /** What the form of each action has beside lists and documents. */
  private static final Map<String, List<String>> FIELDS =
      Map.of(
          MeetingAction.PLAN, List.of("kind", "host", "day", "place", "subject", "classification"),
          MeetingAction.MOVE, List.of("day", "place", "reason"),
          MeetingAction.REPORT_HELD,
              List.of(
                  "mode",
                  "delegate",
                  "delegationReason",
                  "day",
                  "begin",
                  "end",
                  "place",
                  "minutes",
                  "correction"),
          MeetingAction.REPORT_NOT_HELD, List.of("reason", "correction"),
          MeetingAction.ISSUE_NOTICE, List.of(),
          MeetingAction.ANNOUNCE_RESULTS, List.of("day"));

  private MeetingCommands() {}

  /** Whether there is such an action. */
  static boolean has(String action) {
    return FIELDS.containsKey(action);
  }

  /** Whether the form of a new meeting asks for those of a whole period. */
  static boolean isSchedule(MultiValueMap<String, String> form) {
    return "true".equals(form.getFirst("schedule"));
  }

  /**
   * The command of an action's form.
   *
   * @param issuer who issues the documents that it names
   */
  static Map<String, Object> of(
      String action, MultiValueMap<String, String> form, OrganisationId issuer, LocalDate today) {
    Map<String, Object> command = new LinkedHashMap<>();
    if (!action.equals(MeetingAction.PLAN)) {
      command.put("action", action);
    }
    FIELDS.getOrDefault(action, List.of()).forEach(name -> put(command, name, form.getFirst(name)));
    switch (action) {
      case MeetingAction.PLAN -> {
        command.put(
            "invited",
            entries("invited", form).stream()
                .map(entry -> entry.getOrDefault("organisation", ""))
                .toList());
        if (isSchedule(form)) {
          command.remove("day");
          command.put("days", SchedulePeriod.of(form).expanded(today));
        }
      }
      case MeetingAction.REPORT_HELD -> {
        List<Map<String, Object>> attendance = entries("attendance", form);
        attendance.forEach(
            each -> each.computeIfPresent("attendees", (_, typed) -> FormValues.number(typed)));
        command.put("attendance", attendance);
      }
      case MeetingAction.ISSUE_NOTICE -> {
        command.put("notice", document(form, issuer));
        List<Map<String, Object>> conclusions = entries("conclusions", form);
        conclusions.forEach(
            each -> each.computeIfPresent("oneHousehold", (_, chosen) -> chosen.equals("true")));
        command.put("conclusions", conclusions);
      }
      case MeetingAction.ANNOUNCE_RESULTS -> command.put("announcement", document(form, issuer));
      default -> {}
    }
    return command;
  }
}
