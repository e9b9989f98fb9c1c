package io.danvan.coordination.answer.web;

import io.danvan.coordination.answer.AnswerActions;
import io.danvan.coordination.answer.Checklist;
import io.danvan.platform.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Answers that wait for a second person before they are published. */
@RestController
@RequestMapping("/api/answer-drafts")
final class AnswerDraftController {
  private final AnswerActions actions;

  AnswerDraftController(AnswerActions actions) {
    this.actions = actions;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Draft an answer to the people, which another person of the organisation publishes",
      description =
          "It takes the place of a draft for the same commitment. If an answer is published"
              + " already, it becomes that answer's next version and says why. An answer about one"
              + " household is never published.")
  AnswerDraftView draft(Caller caller, @RequestBody NewAnswerDraft draft) {
    return AnswerDraftView.withoutContent(
        actions.draft(caller, draft.commitment(), draft.content()), caller);
  }

  @GetMapping
  @Operation(
      summary = "The organisation's drafts that wait for a second person",
      description = "Oldest first, at most 200.")
  List<AnswerDraftView> list(Caller caller) {
    return actions.drafts(caller).stream().map(draft -> AnswerDraftView.of(draft, caller)).toList();
  }

  @PostMapping("/{id}/publication")
  @Operation(
      summary = "Publish a draft as it is, as another person than who drafted it",
      description =
          "It stands in public for everybody and for ever; later versions come beside it.")
  PublishedView publish(Caller caller, @PathVariable UUID id, @RequestBody Checklist checklist) {
    return new PublishedView(actions.publish(caller, id, checklist));
  }

  @PostMapping("/{id}/discard")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Discard a draft, as who drafted it or as the second person")
  void discard(Caller caller, @PathVariable UUID id) {
    actions.discard(caller, id);
  }
}
