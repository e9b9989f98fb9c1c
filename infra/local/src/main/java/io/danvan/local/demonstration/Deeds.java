package io.danvan.local.demonstration;

import io.danvan.coordination.common.PositionId;
import io.danvan.local.account.Account;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Does what a story tells, each thing by the account that does it. Thread-safe. */
final class Deeds {
  private static final Set<String> TASK_ACTIONS = Set.of("close", "withdraw");
  private static final String COMMITMENTS = "/api/commitments/";
  private static final String DRAFTS = "/api/answer-drafts";
  private static final String LINKS = "commitments";

  private final Errands errands;
  private final Bookmark bookmark;
  private final Relative relative;
  private final MatterDeeds matters;

  Deeds(Errands errands, Bookmark bookmark, Relative relative, MatterDeeds matters) {
    this.errands = errands;
    this.bookmark = bookmark;
    this.relative = relative;
    this.matters = matters;
  }

  /** Issues a task. */
  void issue(Story.Task task, int number) {
    Account lead = relative.account(task.lead());
    begin(lead, "/api/tasks", newTask(task, lead), number);
  }

  /** Announces a meeting. */
  void announce(Story.Meeting meeting, int number) {
    Account host = relative.account(meeting.host());
    ObjectNode body = relative.resolve(meeting.plan());
    body.put("host", host.position().map(PositionId::toString).orElseThrow());
    begin(host, "/api/meetings", body, number);
  }

  private void begin(Account account, String path, ObjectNode body, int number) {
    bookmark.happened(number, errands.begin(account, path, body, number).get("id").asString());
  }

  /** Counts a complaint. */
  void count(Story.Complaint complaint, int number) {
    ObjectNode year = JsonNodeFactory.instance.objectNode();
    year.put("year", relative.date(complaint.on()).getYear());
    errands.begin(relative.account(complaint.by()), "/api/complaint-counts", year, number);
    bookmark.happened(number, "");
  }

  /**
   * Carries out a step on a task or one of its parts.
   *
   * @param begun the number under which the task was issued
   */
  void carryOut(Story.Task task, int begun, Story.Step step, int number) {
    String path = "/api/tasks/" + bookmark.id(begun);
    boolean whole = step.part() == null && TASK_ACTIONS.contains(step.action());
    carryOut(whole ? path : commitment(task.lead(), path + "/parts", step.subject()), step, number);
  }

  /**
   * Carries out a step on a meeting or one of its follow-ups.
   *
   * @param begun the number under which the meeting was announced
   */
  void carryOut(Story.Meeting meeting, int begun, Story.Step step, int number) {
    String path = "/api/meetings/" + bookmark.id(begun);
    String part = step.part();
    if (step.action().equals(Story.Step.DRAFT_ANSWER)) {
      draftAnswer(followUp(meeting, path, step.subject()), step, number);
    } else if (step.action().equals(Story.Step.PUBLISH_ANSWER)) {
      publishAnswer(step, number);
    } else if (step.action().equals(Story.Step.RAISE)) {
      ObjectNode raised = relative.resolve(step.details());
      matters.raise(relative.account(step.by()), path, step, raised, number);
    } else if (step.matter() != null) {
      String matter = matters.path(path, begun + 1 + meeting.raising(), step);
      carryOut(matter, step, linked(meeting, path, step), number);
    } else {
      carryOut(part == null ? path : followUp(meeting, path, part), step, number);
    }
  }

  private void draftAnswer(String followUp, Story.Step step, int number) {
    ObjectNode draft = relative.resolve(step.details());
    draft.put("commitment", followUp.substring(COMMITMENTS.length()));
    begin(relative.account(step.by()), DRAFTS, draft, number);
  }

  /** A second person publishes what was drafted in the step before. */
  private void publishAnswer(Story.Step step, int number) {
    String path = DRAFTS + "/" + bookmark.id(number - 1) + "/publication";
    errands.begin(relative.account(step.by()), path, step.details(), number);
    bookmark.happened(number, "");
  }

  private String followUp(Story.Meeting meeting, String path, String responsible) {
    return commitment(meeting.host(), path + "/follow-ups", responsible);
  }

  /** A step on a matter, in which follow-ups are named by whose they are. */
  private ObjectNode linked(Story.Meeting meeting, String path, Story.Step step) {
    ObjectNode body = relative.resolve(step.details());
    if (body.has(LINKS)) {
      var ids = body.putArray(LINKS);
      for (JsonNode responsible : step.details().path(LINKS)) {
        String followUp = followUp(meeting, path, responsible.asString());
        ids.add(followUp.substring(COMMITMENTS.length()));
      }
    }
    return body;
  }

  private void carryOut(String path, Story.Step step, int number) {
    carryOut(path, step, relative.resolve(step.details()), number);
  }

  private void carryOut(String path, Story.Step step, ObjectNode body, int number) {
    errands.act(relative.account(step.by()), path, body.put("action", step.action()), number);
    bookmark.happened(number, "");
  }

  /** Where the commitment of an organisation is, among those that an asker lists there. */
  private String commitment(String asker, String list, String responsible) {
    String organisation = relative.organisation(responsible);
    JsonNode parts = errands.read(relative.account(asker), list);
    for (JsonNode part : parts.get("items")) {
      if (part.get("responsible").get("id").asString().equals(organisation)) {
        return COMMITMENTS + part.get("id").asString();
      }
    }
    throw new StoryBroken("There is no part of " + responsible + " in " + list);
  }

  private ObjectNode newTask(Story.Task task, Account lead) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("title", task.title());
    body.putObject("clears")
        .put("position", lead.position().map(PositionId::toString).orElseThrow())
        .put("work", task.work())
        .put("responsibility", task.responsibility())
        .put("authority", task.authority())
        .put("result", task.result());
    body.put("due", relative.date(task.due()).toString());
    var parts = body.putArray("parts");
    for (Story.Part part : task.parts()) {
      ObjectNode asked = parts.addObject();
      asked.put("responsible", relative.organisation(part.of())).put("work", part.work());
      if (part.result() != null) {
        asked.put("result", part.result());
      }
      if (part.due() != null) {
        asked.put("due", relative.date(part.due()).toString());
      }
    }
    return body;
  }
}
