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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/** The page of the answers that wait for a second person, and what that person does with them. */
@Controller
@RequestMapping("/answer-drafts")
final class AnswerDraftController {
  private static final String PATH = "/api/answer-drafts";

  private final Bodies bodies;
  private final PersonalToken token;
  private final AnswerDraftViews views;
  private final JsonMapper json;

  AnswerDraftController(
      Bodies bodies, PersonalToken token, AnswerDraftViews views, JsonMapper json) {
    this.bodies = bodies;
    this.token = token;
    this.views = views;
    this.json = json;
  }

  @GetMapping
  ModelAndView page(
      Caller caller, Locale language, HttpServletRequest request, HttpServletResponse response) {
    OrganisationId organisation = new OrganisationId(caller.organisation());
    ResponseEntity<String> answer =
        token.send(request, response, each -> bodies.get(PATH, organisation, each, language));
    return answer.getStatusCode().is2xxSuccessful()
        ? new ModelAndView("answer-drafts", "drafts", views.of(answer.getBody(), language))
        : ProblemPage.of(answer, json);
  }

  @PostMapping("/{id}/publication")
  ModelAndView publish(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "false") boolean answersQuestion,
      @RequestParam(defaultValue = "false") boolean plainLanguage,
      @RequestParam(defaultValue = "false") boolean namesNobody,
      @RequestParam String key,
      Caller caller,
      Locale language,
      HttpServletRequest request,
      HttpServletResponse response) {
    Object checklist =
        Map.of(
            "answersQuestion", answersQuestion,
            "plainLanguage", plainLanguage,
            "namesNobody", namesNobody);
    var command = new Bodies.Command(PATH + "/" + id + "/publication", checklist, key, null);
    return sent(command, "published", caller, language, request, response);
  }

  @PostMapping("/{id}/discard")
  ModelAndView discard(
      @PathVariable UUID id,
      @RequestParam String key,
      Caller caller,
      Locale language,
      HttpServletRequest request,
      HttpServletResponse response) {
    var command = new Bodies.Command(PATH + "/" + id + "/discard", Map.of(), key, null);
    return sent(command, "discarded", caller, language, request, response);
  }

  private ModelAndView sent(
      Bodies.Command command,
      String done,
      Caller caller,
      Locale language,
      HttpServletRequest request,
      HttpServletResponse response) {
    OrganisationId organisation = new OrganisationId(caller.organisation());
    ResponseEntity<String> answer =
        token.send(request, response, each -> bodies.send(command, organisation, each, language));
    return answer.getStatusCode().is2xxSuccessful()
        ? new ModelAndView("redirect:/answer-drafts?done=" + done)
        : ProblemPage.of(answer, json);
  }
}
