package io.danvan.local.demonstration;

import io.danvan.coordination.commitment.Position;
import io.danvan.local.account.Account;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Sends what accounts command, again for as long as it is refused for a reason that passes. What
 * somebody does about another's event has to wait until that event has reached the own service, as
 * it would in life. Thread-safe.
 */
final class Errands {
  /** A first start also has the directory's ten thousand organisations on their way. */
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private static final Duration POLL = Duration.ofMillis(50);

  private final Services services;
  private final Bookmark bookmark;
  private final Map<String, Position> known = new ConcurrentHashMap<>();

  Errands(Services services, Bookmark bookmark) {
    this.services = services;
    this.bookmark = bookmark;
  }

  /** Reads as that account. */
  JsonNode read(Account account, String path) {
    return services.body(services.get(account, path));
  }

  /** Begins something new; the answer is empty if it was begun and its answer is a secret. */
  JsonNode begin(Account account, String path, ObjectNode body, int number) {
    return await(
        "the service of " + account.title() + " to know the organisations",
        () ->
            accepted(services.post(account, path, key(number), "", body), "unknown-organisation"));
  }

  /** Asks for what is told only once: a repeated key would be answered without it. */
  JsonNode askForSecret(Account account, String path) {
    String key = "demonstration-" + UUID.randomUUID();
    ObjectNode nothing = JsonNodeFactory.instance.objectNode();
    HttpResponse<String> answer = services.post(account, path, key, "", nothing);
    if (answer.statusCode() >= 300) {
      throw refused(answer.body());
    }
    return services.body(answer);
  }

  /** Acts on what stands at a path. */
  void act(Account account, String path, ObjectNode body, int number) {
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
  }

  /** The entity tag, once the account's service has all that happened before. */
  private Optional<String> entityTag(Account account, String path) {
    HttpResponse<String> answer = services.get(account, path);
    if (answer.statusCode() != 200 && answer.statusCode() != 404) {
      throw refused(answer.body());
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
    throw refused(body.toString());
  }

  private static StoryBroken refused(String answer) {
    return new StoryBroken("The demonstration was refused: " + answer);
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

  /** Doing a thing again after an interruption has no second effect. */
  private String key(int number) {
    return "demonstration-%s-%d".formatted(bookmark.toldOn(), number);
  }
}
