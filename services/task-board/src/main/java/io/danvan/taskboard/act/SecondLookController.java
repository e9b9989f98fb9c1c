package io.danvan.taskboard.act;

import io.danvan.coordination.common.OrganisationId;
import io.danvan.platform.security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/** Second looks at texts that were refused: asking for one, the page of those that wait. */
@Controller
final class SecondLookController {
  private static final String PATH = "/api/second-looks";

  private final Bodies bodies;
  private final PersonalToken token;
  private final Answers answers;
  private final SecondLookViews views;
  private final JsonMapper json;

  SecondLookController(
      Bodies bodies, PersonalToken token, Answers answers, SecondLookViews views, JsonMapper json) {
    this.bodies = bodies;
    this.token = token;
    this.answers = answers;
    this.views = views;
    this.json = json;
  }

  /** Asking again for what waits already is harmless: the service gives the same one. */
  @PostMapping("/second-looks")
  ResponseEntity<?> ask(
      @RequestParam String command,
      @RequestParam String field,
      @RequestParam String text,
      Caller caller,
      Locale language,
      HttpServletRequest request,
      HttpServletResponse response) {
    Object body = Map.of("command", command, "field", field, "text", text);
    var asked = new Bodies.Command(PATH, body, UUID.randomUUID().toString(), null);
    return answers.ofSecondLook(send(asked, caller, language, request, response), language);
  }

  @GetMapping("/second-looks")
  ModelAndView page(
      Caller caller, Locale language, HttpServletRequest request, HttpServletResponse response) {
    OrganisationId organisation = new OrganisationId(caller.organisation());
    ResponseEntity<String> answer =
        token.send(request, response, each -> bodies.get(PATH, organisation, each, language));
    if (!answer.getStatusCode().is2xxSuccessful()) {
      return ProblemPage.of(answer, json);
    }
    return new ModelAndView("second-looks", "looks", views.of(body(answer), language));
  }

  @PostMapping("/second-looks/{id}/decision")
  ModelAndView decide(
      @PathVariable UUID id,
      @RequestParam boolean allowed,
      @RequestParam String key,
      Caller caller,
      Locale language,
      HttpServletRequest request,
      HttpServletResponse response) {
    var decision =
        new Bodies.Command(PATH + "/" + id + "/decision", Map.of("allowed", allowed), key, null);
    ResponseEntity<String> answer = send(decision, caller, language, request, response);
    return answer.getStatusCode().is2xxSuccessful()
        ? new ModelAndView("redirect:/second-looks?done=" + (allowed ? "allowed" : "rejected"))
        : ProblemPage.of(answer, json);
  }

  private ResponseEntity<String> send(
      Bodies.Command command,
      Caller caller,
      Locale language,
      HttpServletRequest request,
      HttpServletResponse response) {
    OrganisationId organisation = new OrganisationId(caller.organisation());
    return token.send(
        request, response, each -> bodies.send(command, organisation, each, language));
  }

  private static String body(ResponseEntity<String> answer) {
    String body = answer.getBody();
    return body == null ? "{}" : body;
  }
}
