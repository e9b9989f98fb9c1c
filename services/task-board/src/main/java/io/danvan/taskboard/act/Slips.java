package io.danvan.taskboard.act;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hands the codes of receipts on to the page that prints them. They are in this one answer, which
 * nobody keeps, and nowhere else.
 */
final class Slips {
  private final Answers answers;
  private final MessageSource messages;
  private final JsonMapper json;

  Slips(Answers answers, MessageSource messages, JsonMapper json) {
    this.answers = answers;
    this.messages = messages;
    this.json = json;
  }

  /**
   * What the page is told of the service's answer.
   *
   * @param topics what the matters are about, in the order in which they were sent
   */
  ResponseEntity<?> of(ResponseEntity<String> answer, List<String> topics, Locale language) {
    if (!answer.getStatusCode().is2xxSuccessful()) {
      return answers.ofMeeting(answer, language);
    }
    List<JsonNode> issued = issued(answer.getBody());
    List<Map<String, String>> slips = new ArrayList<>();
    for (int at = 0; at < Math.min(issued.size(), topics.size()); at++) {
      slips.add(
          Map.of(
              "code", issued.get(at).path("receipt").asString(),
              "number", issued.get(at).path("number").asString(""),
              "topic", topic(topics.get(at), language),
              "topicEn", topic(topics.get(at), Locale.ENGLISH)));
    }
    Map<String, Object> said = new LinkedHashMap<>();
    said.put("message", messages.getMessage("done.meetingSent", null, language));
    said.put("slips", slips);
    if (slips.isEmpty()) {
      said.put("title", messages.getMessage("slips.gone", null, language));
      said.put("action", messages.getMessage("slips.gone.action", null, language));
    }
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(said);
  }

  private String topic(String topic, Locale language) {
    return Objects.requireNonNullElse(
        messages.getMessage("matter.topic." + topic, null, null, language), topic);
  }

  /** An answer that is told again, because the request was, has no codes any more. */
  private List<JsonNode> issued(@Nullable String body) {
    JsonNode answer = json.readTree(body == null || body.isEmpty() ? "{}" : body);
    return answer.has("receipt") ? List.of(answer) : answer.path("raised").valueStream().toList();
  }
}
