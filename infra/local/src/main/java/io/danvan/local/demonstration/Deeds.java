package io.danvan.local.demonstration;

import io.danvan.coordination.commitment.Position;
import io.danvan.coordination.common.PositionId;
import io.danvan.local.account.Account;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Does what a story tells, each thing by the account that does it. What somebody does about
 * another's event has to wait until that event has reached the own service, as it would in life.
 * Thread-safe.
 */
final class Deeds {
  private static final Set<String> TASK_ACTIONS = Set.of("close", "withdraw");

  /** A first start also has the directory's ten thousand organisations on their way. */
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private static final Duration POLL = Duration.ofMillis(50);

  private final Services services;
  private final Bookmark bookmark;
  private final Relative relative;
  private final Map<String, Position> known = new ConcurrentHashMap<>();

  Deeds(Services services, Bookmark bookmark, Relative relative) {
    this.services = services;
    this.bookmark = bookmark;
    this.relative = relative;
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
    JsonNode begun =
        await(
            "the service of " + account.title() + " to know the organisations",
            () ->
                accepted(
                    services.post(account, path, key(number), "", body), "unknown-organisation"));
    bookmark.happened(number, begun.get("id").asString());
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
    carryOut(
        part == null ? path : commitment(meeting.host(), path + "/follow-ups", part), step, number);
  }

  private void carryOut(String path, Story.Step step, int number) {
    Account account = relative.account(step.by());
    ObjectNode body = relative.resolve(step.details());
    body.put("action", step.action());
    JsonNode answer =
        await(
            account.title() + " to see what it acts on",
            () ->
                entityTag(account, path)
                    .flatMap(
                        tag ->
                            accepted(
                                services.post(account, path + "/actions", key(number), tag, body),
                                "stale-version")));
    Position.parse(answer.get("version").asString())
        .ifPresent(position -> known.put(path, position));
    bookmark.happened(number, "");
  }

  /** Where the commitment of an organisation is, among those that an asker lists there. */
  private String commitment(String asker, String list, String responsible) {
    String organisation = relative.organisation(responsible);
    JsonNode parts = services.body(services.get(relative.account(asker), list));
    for (JsonNode part : parts.get("items")) {
      if (part.get("responsible").get("id").asString().equals(organisation)) {
        return "/api/commitments/" + part.get("id").asString();
      }
    }
    throw new StoryBroken("There is no part of " + responsible + " in " + list);
  }

  /** The entity tag, once the account's service has all that happened before. */
  private Optional<String> entityTag(Account account, String path) {
    HttpResponse<String> answer = services.get(account, path);
    if (answer.statusCode() != 200 && answer.statusCode() != 404) {
      throw new StoryBroken("The demonstration was refused: " + answer.body());
    }
    return answer
        .headers()
        .firstValue("ETag")
        .filter(
            tag ->
                Position.parse(tag.replace("\"", ""))
                    .map(seen -> seen.covers(known.getOrDefault(path, Position.START)))
                    .orElse(true));
  }

  /** The answer's body; nothing if it was refused for a reason that passes. */
  private Optional<JsonNode> accepted(HttpResponse<String> answer, String passing) {
    JsonNode body = services.body(answer);
    if (answer.statusCode() < 300) {
      return Optional.of(body);
    }
    if (body.path("code").asString("").equals(passing)) {
      return Optional.empty();
    }
    throw new StoryBroken("The demonstration was refused: " + body);
  }

  private static <T> T await(String what, Supplier<Optional<T>> attempt) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < deadline) {
      Optional<T> outcome = attempt.get();
      if (outcome.isPresent()) {
        return outcome.get();
      }
      LockSupport.parkNanos(POLL.toNanos());
    }
    throw new StoryBroken("Waited %d s for %s".formatted(PATIENCE.toSeconds(), what));
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

  /** Doing a thing again after an interruption has no second effect. */
  private String key(int number) {
    return "demonstration-%s-%d".formatted(bookmark.toldOn(), number);
  }
}
