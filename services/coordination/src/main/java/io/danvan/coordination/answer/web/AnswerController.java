package io.danvan.coordination.answer.web;

import io.danvan.coordination.access.AccessRule;
import io.danvan.coordination.answer.Answers;
import io.danvan.coordination.common.AnswerId;
import io.danvan.coordination.common.web.Names;
import io.danvan.coordination.directory.Directory;
import io.danvan.platform.refusal.Refused;
import io.danvan.platform.security.Caller;
import io.danvan.platform.web.WebRefusals;
import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the organisations of this service answered the people in public. */
@RestController
@RequestMapping("/api/answers")
final class AnswerController {
  private final Answers answers;
  private final Directory directory;

  AnswerController(Answers answers, Directory directory) {
    this.answers = answers;
    this.directory = directory;
  }

  @GetMapping("/{id}")
  @Operation(summary = "A published answer with all its versions")
  AnswerView read(Caller caller, @PathVariable UUID id) {
    Refused.throwIf(AccessRule.reading(caller));
    return answers
        .find(new AnswerId(id))
        .map(answer -> AnswerView.of(answer, new Names(directory.now())))
        .orElseThrow(() -> new Refused(WebRefusals.NOT_FOUND));
  }
}
