package io.danvan.taskboard.act;

import io.danvan.coordination.access.AccessRule;
import io.danvan.coordination.directory.Directory;
import io.danvan.coordination.directory.DutyRuleId;
import io.danvan.coordination.directory.Organisations;
import io.danvan.coordination.shortfall.OwedTerm;
import io.danvan.coordination.shortfall.ShortfallRecord;
import io.danvan.platform.refusal.Refused;
import io.danvan.platform.security.Caller;
import io.danvan.platform.web.WebRefusals;
import io.danvan.taskboard.board.Histories;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The form by which an office says why it did less than it owes by a duty rule. */
@Controller
@RequestMapping("/duties/{rule}/{month}/explanations")
final class ExplanationController {
  private final Histories histories;
  private final Directory directory;
  private final Bodies bodies;
  private final PersonalToken token;
  private final Answers answers;

  ExplanationController(
      Histories histories,
      Directory directory,
      Bodies bodies,
      PersonalToken token,
      Answers answers) {
    this.histories = histories;
    this.directory = directory;
    this.bodies = bodies;
    this.token = token;
    this.answers = answers;
  }

  @ModelAttribute
  OwnMeetings.Request request(
      Caller caller, Locale language, HttpServletRequest asked, HttpServletResponse answered) {
    return new OwnMeetings.Request(caller, language, asked, answered);
  }

  @GetMapping
  String form(
      @PathVariable UUID rule,
      @PathVariable YearMonth month,
      @ModelAttribute(binding = false) OwnMeetings.Request request,
      Model model) {
    Organisations organisations = directory.now();
    OwedTerm term =
        organisations
            .dutyRule(new DutyRuleId(rule))
            .filter(_ -> AccessRule.explains(request.caller().roles()))
            .flatMap(found -> OwedTerm.of(found, request.organisation(), month, organisations))
            .orElseThrow(() -> new Refused(WebRefusals.NOT_FOUND));
    ShortfallRecord record = histories.shortfall(term.id());
    model.addAttribute("term", term);
    model.addAttribute("target", "/duties/%s/%s/explanations".formatted(rule, month));
    model.addAttribute("back", back(term, organisations));
    model.addAttribute("etag", "\"" + record.version() + "\"");
    model.addAttribute("key", UUID.randomUUID());
    model.addAttribute(
        "said", record.latest().map(each -> each.event().explanation().value()).orElse(""));
    return "explanation-form";
  }

  private static String back(OwedTerm term, Organisations organisations) {
    return organisations
        .find(term.organisation())
        .map(
            owner ->
                "/compliance/%s?duty=%s&year=%d"
                    .formatted(owner.unit(), term.rule().duty(), term.month().getYear()))
        .orElse("/compliance");
  }

  @PostMapping
  ResponseEntity<?> explain(
      @PathVariable UUID rule,
      @PathVariable YearMonth month,
      @ModelAttribute(binding = false) OwnMeetings.Request request,
      @RequestParam(required = false, defaultValue = "") String explanation,
      @RequestParam String key,
      @RequestParam String etag) {
    Map<String, Object> body = new LinkedHashMap<>();
    FormValues.put(body, "explanation", explanation);
    String path = "/api/duties/%s/%s/explanations".formatted(rule, month);
    var command = new Bodies.Command(path, body, key, etag);
    return answers.ofMeeting(
        token.send(
            request.asked(),
            request.answered(),
            each -> bodies.send(command, request.organisation(), each, request.language())),
        request.language());
  }
}
