package io.danvan.taskboard.act;

import io.danvan.coordination.commitment.Position;
import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.directory.Directory;
import io.danvan.coordination.directory.Organisation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the page is told of a service's answer. Stateless. */
final class Answers {
  private final MessageSource messages;
  private final JsonMapper json;
  private final Directory directory;

  Answers(MessageSource messages, JsonMapper json, Directory directory) {
    this.messages = messages;
    this.json = json;
    this.directory = directory;
  }

  /** An action was taken: the versions that the board will show once it has caught up. */
  ResponseEntity<?> ofAction(ResponseEntity<String> answer, String action, Locale language) {
    if (!answer.getStatusCode().is2xxSuccessful()) {
      return problem(answer, language);
    }
    Position position =
        Optional.ofNullable(answer.getHeaders().getETag())
            .map(tag -> tag.replace("\"", ""))
            .flatMap(Position::parse)
            .orElse(Position.START);
    String name = messages.getMessage("action." + action, null, language);
    return ResponseEntity.ok(
        Map.of(
            "request", position.request(),
            "response", position.response(),
            "message", messages.getMessage("done.sent", new Object[] {name}, language)));
  }

  /** An answer to the people was drafted; the commitment changes once it is published. */
  ResponseEntity<?> ofDraft(ResponseEntity<String> answer, Locale language) {
    return done(answer, "draft.sent", language);
  }

  /** A task was issued. */
  ResponseEntity<?> ofTask(ResponseEntity<String> answer, Locale language) {
    return done(answer, "done.taskSent", language);
  }

  /** Something was done with a meeting. */
  ResponseEntity<?> ofMeeting(ResponseEntity<String> answer, Locale language) {
    return done(answer, "done.meetingSent", language);
  }

  /** The meetings of a period were announced: so many, and of them so many for another day. */
  ResponseEntity<?> ofSchedule(ResponseEntity<String> answer, Locale language) {
    String body = answer.getBody();
    List<JsonNode> meetings =
        json.readTree(body == null ? "{}" : body).path("meetings").valueStream().toList();
    long shifted = meetings.stream().filter(each -> each.hasNonNull("scheduledDay")).count();
    return done(answer, "done.scheduleSent", language, meetings.size(), shifted);
  }

  /** A complaint was counted. */
  ResponseEntity<?> ofComplaint(ResponseEntity<String> answer, Locale language) {
    return done(answer, "complaints.counted", language);
  }

  /** A second look was asked for. */
  ResponseEntity<?> ofSecondLook(ResponseEntity<String> answer, Locale language) {
    return done(answer, "look.asked", language);
  }

  private ResponseEntity<?> done(
      ResponseEntity<String> answer, String message, Locale language, Object... facts) {
    return answer.getStatusCode().is2xxSuccessful()
        ? ResponseEntity.ok(Map.of("message", messages.getMessage(message, facts, language)))
        : problem(answer, language);
  }

  /**
   * The service's problem document. It says in the person's language what happened; what to do now
   * is said anew where the service speaks to the makers of programs, of headers and keys, and an
   * organisation, which the service names by its id, is called by its name.
   */
  private ResponseEntity<String> problem(ResponseEntity<String> answer, Locale language) {
    return ResponseEntity.status(answer.getStatusCode())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(forPeople(answer.getBody(), language));
  }

  private @Nullable String forPeople(@Nullable String body, Locale language) {
    if (body == null || !(json.readTree(body) instanceof ObjectNode problem)) {
      return body;
    }
    String key = "answer." + problem.path("code").asString("");
    String action = messages.getMessage(key, null, null, language);
    if (action != null) {
      problem.put("action", action);
    }
    String id = problem.path("organisation").asString("");
    name(id, language)
        .ifPresent(
            name -> problem.put("detail", problem.path("detail").asString("").replace(id, name)));
    return problem.toString();
  }

  private Optional<String> name(String id, Locale language) {
    return id.isEmpty()
        ? Optional.empty()
        : directory
            .now()
            .find(new OrganisationId(UUID.fromString(id)))
            .map((Organisation found) -> found.nameIn(language));
  }
}
