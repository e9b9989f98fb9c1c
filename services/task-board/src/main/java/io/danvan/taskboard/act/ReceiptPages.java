package io.danvan.taskboard.act;

import io.danvan.coordination.commitment.ReportState;
import io.danvan.coordination.receipt.ReceiptCode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes the page of a receipt out of what a service tells its holder. */
final class ReceiptPages {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  /** The states of a promise that are said beside its phase. */
  private static final Set<String> LATE =
      Set.of(ReportState.OVERDUE.name(), ReportState.COMPLETED_LATE.name());

  private final MessageSource messages;
  private final JsonMapper json;

  ReceiptPages(MessageSource messages, JsonMapper json) {
    this.messages = messages;
    this.json = json;
  }

  /** Whatever is wrong with a code, its page is the same. */
  ModelAndView unknown() {
    return new ModelAndView("receipt", HttpStatus.NOT_FOUND).addObject("unknown", true);
  }

  /** The page of a receipt that there is. */
  ModelAndView of(ResponseEntity<String> answer, ReceiptCode code, Locale language) {
    String body = answer.getBody();
    JsonNode told = json.readTree(body == null ? "{}" : body);
    if (!answer.getStatusCode().is2xxSuccessful()) {
      return ProblemPage.of(answer, json).addObject("home", "/receipts");
    }
    return new ModelAndView("receipt")
        .addObject("receipt", view(told, language))
        .addObject("code", code.grouped());
  }

  /** The page of a receipt, with the reason why what its holder said was not written down. */
  ModelAndView refused(ResponseEntity<String> refusal, ModelAndView receipt) {
    String body = refusal.getBody();
    JsonNode problem = json.readTree(body == null ? "{}" : body);
    receipt.setStatus(refusal.getStatusCode());
    return receipt
        .addObject("refusal", problem.path("title").asString(""))
        .addObject("refusalDetail", problem.path("detail").asString(""));
  }

  private ReceiptView view(JsonNode told, Locale language) {
    boolean waiting = told.path("stage").asString().equals("WAITING");
    return new ReceiptView(
        name(told.path("host"), language),
        "meeting.kind." + told.path("kind").asString(),
        LocalDate.parse(told.path("raisedOn").asString()),
        "matter.topic." + told.path("topic").asString(),
        "matter.stage." + told.path("stage").asString(),
        waiting ? day(told.path("answerDue")) : null,
        told.path("provisional").asBoolean(),
        told.path("overdue").asBoolean(),
        told.path("answers").valueStream().map(each -> answered(each, language)).toList(),
        told.path("promises").valueStream().map(each -> promised(each, language)).toList(),
        day(told.path("notDoneOn")),
        told.path("mayReportNotDone").asBoolean());
  }

  private String answered(JsonNode answer, Locale language) {
    List<String> words = new ArrayList<>();
    words.add(word("matter.answer." + answer.path("answer").asString(), language));
    words.add(DAY.format(LocalDate.parse(answer.path("answeredOn").asString())));
    words.add(word("matter.form." + answer.path("form").asString(), language));
    if (answer.has("transferredTo")) {
      words.add(name(answer.path("transferredTo"), language));
    }
    return String.join(", ", words);
  }

  private String word(String key, Locale language) {
    return messages.getMessage(key, null, language);
  }

  private static ReceiptView.Promised promised(JsonNode promise, Locale language) {
    return new ReceiptView.Promised(
        name(promise.path("responsible"), language),
        LocalDate.parse(promise.path("due").asString()),
        "phase." + promise.path("phase").asString(),
        LATE.contains(promise.path("state").asString(""))
            ? "receipt.promise." + promise.path("state").asString()
            : null,
        promise.path("answer").isString() ? promise.path("answer").asString() : null);
  }

  private static String name(JsonNode organisation, Locale language) {
    return organisation.path(language.getLanguage().equals("en") ? "nameEn" : "name").asString("—");
  }

  private static @Nullable LocalDate day(JsonNode day) {
    return day.isString() ? LocalDate.parse(day.asString()) : null;
  }
}
