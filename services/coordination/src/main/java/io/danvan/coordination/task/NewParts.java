package io.danvan.coordination.task;

import static io.danvan.coordination.decision.Reason.DUE_AFTER_TASK;
import static io.danvan.coordination.decision.Reason.DUPLICATE_PART;
import static java.util.Comparator.comparing;

import io.danvan.coordination.commitment.AnswerOwed;
import io.danvan.coordination.commitment.NewRequest;
import io.danvan.coordination.commitment.RequestEvent.Requested;
import io.danvan.coordination.commitment.Source;
import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.decision.CoordinationRefused;
import io.danvan.coordination.decision.Rules;
import io.danvan.coordination.decision.Situation;
import io.danvan.coordination.task.TaskCommand.NewPart;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The parts that a command adds to a task: the rules they must keep, the requests they become. */
final class NewParts {
  private final String field;
  private final List<NewPart> parts;
  private final String result;
  private final LocalDate due;

  /**
   * Parts of a task.
   *
   * @param field where they are in the command
   * @param result the task's result, for a part that names none
   * @param due the task's last day, for a part that names none
   */
  NewParts(String field, List<NewPart> parts, String result, LocalDate due) {
    this.field = field;
    this.parts = parts;
    this.result = result;
    this.due = due;
  }

  /** Whether one of them is asked of this organisation. */
  boolean include(OrganisationId organisation) {
    return parts.stream().anyMatch(part -> part.responsible().equals(organisation));
  }

  /** One part at most for each organisation, also with those that have one already. */
  Rules checked(Rules rules, Set<OrganisationId> engaged) {
    rules.check(() -> duplicate(engaged));
    for (int i = 0; i < parts.size(); i++) {
      NewPart part = parts.get(i);
      rules.within(place(i), each -> check(each, part));
    }
    return rules;
  }

  private @Nullable CoordinationRefused duplicate(Set<OrganisationId> engaged) {
    Set<OrganisationId> met = new HashSet<>(engaged);
    for (int i = 0; i < parts.size(); i++) {
      OrganisationId organisation = parts.get(i).responsible();
      if (!met.add(organisation)) {
        return DUPLICATE_PART.refused(
            Map.of("field", place(i) + ".responsible", "organisation", organisation.value()));
      }
    }
    return null;
  }

  private void check(Rules rules, NewPart part) {
    NewRequest request = request(part);
    request
        .check(rules)
        .optionalText("result", part.result())
        .require(
            () -> !request.due().isAfter(due),
            () -> DUE_AFTER_TASK.refused(Map.of("field", rules.named("due"), "latest", due)));
  }

  private String place(int index) {
    return field + "[" + index + "]";
  }

  /** The requests, once every rule is kept. The author's own part comes first. */
  List<Requested> requests(TaskId task, Situation situation) {
    Source source = new Source(Source.Kind.TASK, task.value());
    return parts.stream()
        .sorted(comparing(part -> !part.responsible().equals(situation.author().organisation())))
        .map(part -> request(part).requested(source, AnswerOwed.NOBODY, situation))
        .toList();
  }

  private NewRequest request(NewPart part) {
    return new NewRequest(
        part.responsible(),
        part.work(),
        part.result() == null ? result : part.result(),
        part.due() == null ? due : part.due());
  }
}
