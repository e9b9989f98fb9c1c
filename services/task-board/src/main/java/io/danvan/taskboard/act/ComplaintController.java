package io.danvan.taskboard.act;

import io.danvan.coordination.access.AccessRule;
import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.complaint.ComplaintActions;
import io.danvan.coordination.directory.Directory;
import io.danvan.coordination.standing.DirectoryOrganisations;
import io.danvan.platform.refusal.Refused;
import io.danvan.platform.security.Caller;
import io.danvan.platform.time.VietNam;
import io.danvan.platform.web.WebRefusals;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How many complaints and denunciations a commune's committee received, and the form that counts
 * one more. The number is the service's; the board never keeps it.
 */
@Controller
@RequestMapping("/complaint-counts")
final class ComplaintController {
  private static final String PATH = "/api/complaint-counts";

  private final Bodies bodies;
  private final PersonalToken token;
  private final Answers answers;
  private final Directory directory;
  private final Clock clock;
  private final JsonMapper json;

  ComplaintController(
      Bodies bodies,
      PersonalToken token,
      Answers answers,
      Directory directory,
      Clock clock,
      JsonMapper json) {
    this.bodies = bodies;
    this.token = token;
    this.answers = answers;
    this.directory = directory;
    this.clock = clock;
    this.json = json;
  }

  /**
   * The number of a year.
   *
   * @param shown as it may be shown
   * @param few whether there are fewer: few are not told apart from none
   */
  record CountView(int year, String shown, boolean few) {}

  @GetMapping
  ModelAndView page(
      Caller caller, Locale language, HttpServletRequest request, HttpServletResponse response) {
    OrganisationId committee = committee(caller);
    int now = VietNam.today(clock).getYear();
    List<CountView> counts = new ArrayList<>();
    for (int year : List.of(now, now - 1)) {
      String path = PATH + "/" + committee + "/" + year;
      ResponseEntity<String> answer =
          token.send(request, response, each -> bodies.get(path, committee, each, language));
      if (!answer.getStatusCode().is2xxSuccessful()) {
        return ProblemPage.of(answer, json);
      }
      counts.add(view(year, answer));
    }
    return new ModelAndView("complaint-counts", "counts", counts)
        .addObject("key", UUID.randomUUID())
        .addObject("mayCount", AccessRule.countingComplaints(caller).isEmpty());
  }

  @PostMapping
  ResponseEntity<?> count(
      @RequestParam String year,
      @RequestParam String key,
      Caller caller,
      Locale language,
      HttpServletRequest request,
      HttpServletResponse response) {
    OrganisationId committee = committee(caller);
    Object counted = FormValues.number(year);
    var command =
        new Bodies.Command(PATH, counted == null ? Map.of() : Map.of("year", counted), key, null);
    return answers.ofComplaint(
        token.send(request, response, each -> bodies.send(command, committee, each, language)),
        language);
  }

  /** The caller's organisation; refused if it is none that counts. */
  private OrganisationId committee(Caller caller) {
    OrganisationId organisation = new OrganisationId(caller.organisation());
    return new DirectoryOrganisations(directory.now())
        .find(organisation)
        .filter(ComplaintActions::isCommunesCommittee)
        .map(_ -> organisation)
        .orElseThrow(() -> new Refused(WebRefusals.NOT_FOUND));
  }

  private CountView view(int year, ResponseEntity<String> answer) {
    String body = answer.getBody();
    JsonNode counted = json.readTree(body == null ? "{}" : body);
    boolean few = !counted.path("count").isInt();
    return new CountView(year, counted.path(few ? "fewerThan" : "count").asString(), few);
  }
}
