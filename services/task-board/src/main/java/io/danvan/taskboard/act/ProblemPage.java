package io.danvan.taskboard.act;

import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The page of what a service refused, in the words that the service chose for the person. */
final class ProblemPage {
  private ProblemPage() {}

  static ModelAndView of(ResponseEntity<String> answer, JsonMapper json) {
    String body = answer.getBody();
    JsonNode problem = json.readTree(body == null ? "{}" : body);
    var shown = new ModelAndView("error-page", answer.getStatusCode());
    for (String name : new String[] {"title", "detail", "action"}) {
      shown.addObject(name, problem.path(name).asString(""));
    }
    return shown;
  }
}
