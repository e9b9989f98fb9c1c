package io.danvan.coordination.secondlook.web;

import io.danvan.coordination.secondlook.SecondLookActions;
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

/** Second looks at texts in which personal data was found. */
@RestController
@RequestMapping("/api/second-looks")
final class SecondLookController {
  private final SecondLookActions actions;

  SecondLookController(SecondLookActions actions) {
    this.actions = actions;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Ask that a second person of the organisation looks at a text that was refused",
      description =
          "Command and field are those that the refusal named. Once another coordinator or the head"
              + " has allowed it, this very text passes once, in that field of that command, within"
              + " a day. Identity and telephone numbers are never allowed.")
  SecondLookView ask(Caller caller, @RequestBody NewSecondLook asked) {
    return SecondLookView.withoutText(actions.ask(caller, asked.purpose(), asked.text()), caller);
  }

  @GetMapping
  @Operation(
      summary = "The second looks of the organisation that wait, or allow a text not sent yet",
      description = "Oldest first, at most 200. A text is shown while it waits.")
  List<SecondLookView> list(Caller caller) {
    return actions.open(caller).stream().map(look -> SecondLookView.of(look, caller)).toList();
  }

  @PostMapping("/{id}/decision")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Allow or reject a text, as another person than who asked")
  void decide(Caller caller, @PathVariable UUID id, @RequestBody SecondLookDecision decision) {
    actions.decide(caller, id, decision.allowed());
  }
}
