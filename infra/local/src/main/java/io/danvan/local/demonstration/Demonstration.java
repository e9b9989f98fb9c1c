package io.danvan.local.demonstration;

import io.danvan.coordination.commitment.Position;
import io.danvan.coordination.common.PositionId;
import io.danvan.local.account.Account;
import io.danvan.local.account.Accounts;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tells the story to an installation, each thing by the account that does it. What somebody does
 * about another's event has to wait until that event has reached the own service, as it would in
 * life.
 */
public final class Demonstration {
  /** Told how far the story is. */
  @FunctionalInterface
  public interface Progress {
    /** So many of so many things have happened. */
    void told(int done, int all);
  }

  private static final Set<String> TASK_ACTIONS = Set.of("close", "withdraw");

  /** A first start also has the directory's ten thousand organisations on their way. */
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private static final Duration POLL = Duration.ofMillis(50);

  private final Services services;
  private final Story story;
  private final Bookmark bookmark;
  private final Relative relative;
  private final Map<String, Position> known = new HashMap<>();

  /**
   * A demonstration for the installation of these services.
   *
   * @param bookmark the file that keeps how far it is
   */
  public Demonstration(Services services, Path bookmark, LocalDate today) {
    this.services = services;
    this.story = Story.ofNgheAn();
    this.bookmark = Bookmark.in(bookmark, today);
    this.relative =
        new Relative(
            Accounts.read().stream().collect(Collectors.toMap(Account::name, Function.identity())),
            this.bookmark.begunOn());
  }

  /**
   * Tells what was not told yet.
   *
   * @throws StoryBroken if a service refuses or does not answer
   */
  public void tell(Progress progress) {
    List<IntConsumer> things = new ArrayList<>();
    for (Story.Task task : story.tasks()) {
      things.add(number -> issue(task, number));
      task.steps().forEach(step -> things.add(number -> carryOut(task, step, number)));
    }
    for (Story.Meeting meeting : story.meetings()) {
      things.add(number -> announce(meeting, number));
      meeting.steps().forEach(step -> things.add(number -> carryOut(meeting, step, number)));
    }
    for (int number = bookmark.done() + 1; number <= things.size(); number++) {
      things.get(number - 1).accept(number);
      progress.told(number, things.size());
    }
  }

  private void issue(Story.Task task, int number) {
    Account lead = relative.account(task.lead());
    begin(lead, "/api/tasks", newTask(task, lead), task.title(), number);
  }

  private void announce(Story.Meeting meeting, int number) {
    Account host = relative.account(meeting.host());
    ObjectNode body = relative.resolve(meeting.plan());
    body.put("host", host.position().map(PositionId::toString).orElseThrow());
    begin(host, "/api/meetings", body, meeting.title(), number);
  }

  private void begin(Account account, String path, ObjectNode body, String title, int number) {
    JsonNode begun =
        await(
            "the service of " + account.title() + " to know the organisations",
            () ->
                accepted(
                    services.post(account, path, key(number), "", body), "unknown-organisation"));
    bookmark.begun(title, begun.get("id").asString());
  }

  private void carryOut(Story.Task task, Story.Step step, int number) {
    String path = "/api/tasks/" + bookmark.id(task.title());
    boolean whole = step.part() == null && TASK_ACTIONS.contains(step.action());
    carryOut(whole ? path : commitment(task.lead(), path + "/parts", step.subject()), step, number);
  }

  private void carryOut(Story.Meeting meeting, Story.Step step, int number) {
    String path = "/api/meetings/" + bookmark.id(meeting.title());
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
    bookmark.moveOn();
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
    body.put("due", relative.date(task.due()));
    var parts = body.putArray("parts");
    for (Story.Part part : task.parts()) {
      ObjectNode asked = parts.addObject();
      asked.put("responsible", relative.organisation(part.of())).put("work", part.work());
      if (part.result() != null) {
        asked.put("result", part.result());
      }
      if (part.due() != null) {
        asked.put("due", relative.date(part.due()));
      }
    }
    return body;
  }

  /** Doing a thing again after an interruption has no second effect. */
  private String key(int number) {
    return "demonstration-%s-%d".formatted(bookmark.begunOn(), number);
  }
}
