package io.danvan.taskboard.act;

import io.danvan.platform.time.VietNam;
import io.danvan.taskboard.act.SecondLookView.Piece;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes what a page shows of second looks out of a service's answer. Stateless. */
final class SecondLookViews {
  private final MessageSource messages;
  private final JsonMapper json;

  SecondLookViews(MessageSource messages, JsonMapper json) {
    this.messages = messages;
    this.json = json;
  }

  List<SecondLookView> of(String answer, Locale language) {
    return json.readTree(answer).valueStream().map(look -> view(look, language)).toList();
  }

  private SecondLookView view(JsonNode look, Locale language) {
    return new SecondLookView(
        UUID.fromString(look.path("id").asString()),
        what(look.path("command").asString(), language),
        look.path("kinds")
            .valueStream()
            .map(kind -> messages.getMessage("look.kind." + kind.asString(), null, language))
            .collect(Collectors.joining(", ")),
        pieces(look),
        look.path("state").asString().equals("WAITING"),
        look.path("own").asBoolean(),
        Instant.parse(look.path("expiresAt").asString()).atZone(VietNam.ZONE).toOffsetDateTime(),
        UUID.randomUUID());
  }

  /** An action on a part is called as its button is. */
  private String what(String command, Locale language) {
    String key =
        command
            .replace("commitments/", "action.")
            .replace("tasks/", "look.task.")
            .replace("meetings/", "meeting.action.")
            .replace("answers/draft", "look.answer")
            .replace("shortfalls/", "shortfall.action.");
    return messages.getMessage(key, null, language);
  }

  private static List<Piece> pieces(JsonNode look) {
    String text = Normalizer.normalize(look.path("text").asString(""), Normalizer.Form.NFC);
    List<Piece> pieces = new ArrayList<>();
    int end = 0;
    for (JsonNode place : look.path("findings")) {
      int from = place.path("from").asInt() - 1;
      int to = place.path("to").asInt();
      pieces.add(new Piece(text.substring(end, from), false));
      pieces.add(new Piece(text.substring(from, to), true));
      end = to;
    }
    pieces.add(new Piece(text.substring(end), false));
    return pieces.stream().filter(piece -> !piece.words().isEmpty()).toList();
  }
}
