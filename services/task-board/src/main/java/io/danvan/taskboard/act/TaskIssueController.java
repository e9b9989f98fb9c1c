package io.danvan.taskboard.act;

import io.danvan.coordination.access.Classification;
import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.directory.Directory;
import io.danvan.platform.security.Caller;
import io.danvan.platform.time.VietNam;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The form by which an organisation issues a task. */
@Controller
final class TaskIssueController {
  private final Directory directory;
  private final Bodies bodies;
  private final PersonalToken token;
  private final Answers answers;
  private final Clock clock;

  TaskIssueController(
      Directory directory, Bodies bodies, PersonalToken token, Answers answers, Clock clock) {
    this.directory = directory;
    this.bodies = bodies;
    this.token = token;
    this.answers = answers;
    this.clock = clock;
  }

  @GetMapping("/tasks/new")
  String form(Caller caller, Locale language, Model model) {
    model.addAttribute("key", UUID.randomUUID());
    model.addAttribute("today", VietNam.today(clock));
    model.addAttribute("positions", PositionChoice.of(caller, directory.now(), language));
    model.addAttribute(
        "classifications",
        List.of(Classification.COORDINATION, Classification.PUBLIC, Classification.RESTRICTED));
    return "new-task";
  }

  @PostMapping("/tasks")
  ResponseEntity<?> issue(
      @RequestParam MultiValueMap<String, String> form,
      @RequestParam String key,
      Caller caller,
      Locale language,
      HttpServletRequest request,
      HttpServletResponse response) {
    OrganisationId lead = new OrganisationId(caller.organisation());
    var command = new Bodies.Command("/api/tasks", Commands.task(form, lead), key, null);
    return answers.ofTask(
        token.send(request, response, each -> bodies.send(command, lead, each, language)),
        language);
  }
}
