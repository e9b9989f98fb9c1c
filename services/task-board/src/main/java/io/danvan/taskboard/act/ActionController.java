package io.danvan.taskboard.act;

import io.danvan.coordination.commitment.Action;
import io.danvan.coordination.commitment.Commitment;
import io.danvan.coordination.commitment.CommitmentId;
import io.danvan.coordination.commitment.FoldedCommitment;
import io.danvan.coordination.common.OrganisationId;
import io.danvan.platform.refusal.Refused;
import io.danvan.platform.security.Caller;
import io.danvan.platform.web.WebRefusals;
import io.danvan.taskboard.board.Histories;
import io.danvan.taskboard.board.Part;
import io.danvan.taskboard.board.Visibility;
import io.danvan.taskboard.board.WorkItem;
import io.danvan.taskboard.board.postgres.PostgresWorkItems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The forms of actions on parts, and their way to the service that decides. */
@Controller
final class ActionController {
  private final PostgresWorkItems items;
  private final Histories histories;
  private final Visibility visibility;
  private final Forms forms;
  private final Bodies bodies;
  private final PersonalToken token;
  private final Answers answers;

  ActionController(
      PostgresWorkItems items,
      Histories histories,
      Visibility visibility,
      Forms forms,
      Bodies bodies,
      PersonalToken token,
      Answers answers) {
    this.items = items;
    this.histories = histories;
    this.visibility = visibility;
    this.forms = forms;
    this.bodies = bodies;
    this.token = token;
    this.answers = answers;
  }

  @GetMapping("/parts/{id}/forms/{code}")
  String form(
      @PathVariable UUID id,
      @PathVariable String code,
      Caller caller,
      Locale language,
      Model model) {
    Action action = action(code);
    Part part = part(id, caller);
    Commitment commitment =
        histories
            .commitment(part.commitment())
            .map(FoldedCommitment::commitment)
            .orElseThrow(() -> new Refused(WebRefusals.NOT_FOUND));
    String title = items.find(part.item()).map(WorkItem::title).orElse("");
    model.addAttribute("form", forms.form(action, part, commitment, title, language));
    return "form";
  }

  @PostMapping("/parts/{id}/actions/{code}")
  ResponseEntity<?> act(
      @PathVariable UUID id,
      @PathVariable String code,
      @RequestParam MultiValueMap<String, String> form,
      @RequestParam String etag,
      @RequestParam String key,
      Caller caller,
      Locale language,
      HttpServletRequest request,
      HttpServletResponse response) {
    Action action = action(code);
    Part part = part(id, caller);
    OrganisationId organisation = new OrganisationId(caller.organisation());
    Bodies.Command command =
        action == Action.PUBLISH_ANSWER
            ? new Bodies.Command(
                "/api/answer-drafts",
                Commands.draft(part.commitment(), form, organisation),
                key,
                null)
            : new Bodies.Command(
                "/api/commitments/" + part.commitment() + "/actions",
                Commands.action(action, form, organisation),
                key,
                etag);
    ResponseEntity<String> answer =
        token.send(request, response, each -> bodies.send(command, organisation, each, language));
    return action == Action.PUBLISH_ANSWER
        ? answers.ofDraft(answer, language)
        : answers.ofAction(answer, code, language);
  }

  private Part part(UUID id, Caller caller) {
    Part part = items.part(new CommitmentId(id));
    if (part == null || !visibility.sees(caller, part)) {
      throw new Refused(WebRefusals.NOT_FOUND);
    }
    return part;
  }

  private static Action action(String code) {
    return Arrays.stream(Action.values())
        .filter(each -> each.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new Refused(WebRefusals.NOT_FOUND));
  }
}
