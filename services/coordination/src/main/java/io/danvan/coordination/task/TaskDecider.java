package io.danvan.coordination.task;

import static io.danvan.coordination.decision.Reason.DATE_NOT_LATER;
import static io.danvan.coordination.decision.Reason.NOTHING_CHANGED;
import static io.danvan.coordination.decision.Reason.NOT_YOURS;
import static io.danvan.coordination.decision.Reason.OUT_OF_TURN;
import static io.danvan.coordination.decision.Reason.OWN_PART_MISSING;
import static io.danvan.coordination.decision.Reason.PARTS_OPEN;

import io.danvan.coordination.commitment.Commitment;
import io.danvan.coordination.commitment.CommitmentEvent;
import io.danvan.coordination.commitment.RequestEvent.Requested;
import io.danvan.coordination.common.FreeText;
import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.decision.Decision;
import io.danvan.coordination.decision.Rules;
import io.danvan.coordination.decision.Situation;
import io.danvan.coordination.task.TaskCommand.AmendTask;
import io.danvan.coordination.task.TaskCommand.Clears;
import io.danvan.coordination.task.TaskCommand.CloseTask;
import io.danvan.coordination.task.TaskCommand.ExtendTask;
import io.danvan.coordination.task.TaskCommand.IssueTask;
import io.danvan.coordination.task.TaskCommand.OnTask;
import io.danvan.coordination.task.TaskCommand.WithdrawTask;
import io.danvan.coordination.task.TaskEvent.TaskAmended;
import io.danvan.coordination.task.TaskEvent.TaskClosed;
import io.danvan.coordination.task.TaskEvent.TaskExtended;
import io.danvan.coordination.task.TaskEvent.TaskIssued;
import io.danvan.coordination.task.TaskEvent.TaskWithdrawn;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Decides a lead organisation's commands on its tasks, together with what they mean for the parts:
 * one decision, to be written as a whole.
 */
public final class TaskDecider {
  private final Situation situation;
  private final OrganisationId lead;

  /** Decides in this situation, whose author acts for the lead organisation. */
  public TaskDecider(Situation situation) {
    this.situation = situation;
    lead = situation.author().organisation();
  }

  /** Decides whether a task is issued, with a commitment for each part. */
  public Decision<TaskDecided> issue(IssueTask it) {
    NewParts parts = new NewParts("parts", it.parts(), it.clears().result(), it.due());
    Rules rules =
        content(Rules.in(situation), it.title(), it.clears())
            .notPast("due", it.due())
            .require(() -> parts.include(lead), OWN_PART_MISSING);
    return parts.checked(rules, Set.of()).grant(() -> issued(it, parts));
  }

  private TaskDecided issued(IssueTask it, NewParts parts) {
    TaskId task = new TaskId(situation.newIds().get());
    List<Requested> requests = parts.requests(task, situation);
    return new TaskDecided(
        new TaskIssued(
            task,
            situation.author(),
            FreeText.of(it.title()),
            clears(it.clears(), it.due()),
            taskParts(requests)),
        List.copyOf(requests));
  }

  /**
   * Decides a command on a task that there is.
   *
   * @param commitments all commitments that came from the task, as they stand
   */
  public Decision<TaskDecided> decide(OnTask command, Task task, List<Commitment> commitments) {
    Rules rules =
        Rules.in(situation)
            .require(() -> task.lead().equals(lead), NOT_YOURS)
            .require(
                () -> task.status() == Task.Status.OPEN,
                () -> OUT_OF_TURN.refused("phase", task.status()));
    Parts parts = new Parts(commitments, situation);
    return switch (command) {
      case AmendTask it -> amend(rules, it, task, parts);
      case ExtendTask it -> extend(rules, it, task, parts);
      case CloseTask it -> close(rules, it, task, parts);
      case WithdrawTask it -> withdraw(rules, it, task, parts);
    };
  }

  private Decision<TaskDecided> amend(Rules rules, AmendTask it, Task task, Parts parts) {
    LocalDate due = task.dues().current();
    NewParts added = new NewParts("addedParts", it.addedParts(), it.clears().result(), due);
    content(rules, it.title(), it.clears())
        .text("reason", it.reason())
        .require(() -> changes(it, task), NOTHING_CHANGED);
    return added
        .checked(rules, parts.engaged())
        .grant(() -> added.requests(task.id(), situation))
        .then(
            requests ->
                parts
                    .amend(it.changedParts(), due, it.reason())
                    .map(amendments -> amended(it, task, requests, amendments)));
  }

  private TaskDecided amended(
      AmendTask it, Task task, List<Requested> added, List<CommitmentEvent> amendments) {
    return new TaskDecided(
        new TaskAmended(
            task.id(),
            situation.author(),
            FreeText.of(it.title()),
            clears(it.clears(), task.dues().current()),
            taskParts(added),
            FreeText.of(it.reason())),
        Stream.concat(amendments.stream(), added.stream()).toList());
  }

  private static boolean changes(AmendTask it, Task task) {
    return !it.changedParts().isEmpty()
        || !it.addedParts().isEmpty()
        || !FreeText.of(it.title()).equals(task.title())
        || !clears(it.clears(), task.dues().current()).equals(task.clears());
  }

  private Decision<TaskDecided> extend(Rules rules, ExtendTask it, Task task, Parts parts) {
    LocalDate current = task.dues().current();
    return rules
        .notPast("due", it.due())
        .require(() -> it.due().isAfter(current), () -> DATE_NOT_LATER.refused("current", current))
        .text("reason", it.reason())
        .grant(
            () ->
                new TaskExtended(task.id(), situation.author(), it.due(), FreeText.of(it.reason())))
        .then(
            event ->
                parts
                    .extend(current, it.due(), it.reason())
                    .map(extensions -> new TaskDecided(event, extensions)));
  }

  private Decision<TaskDecided> close(Rules rules, CloseTask it, Task task, Parts parts) {
    return rules
        .require(
            () -> parts.open().isEmpty(), () -> PARTS_OPEN.refused("open", parts.open().size()))
        .text("outcome", it.outcome())
        .grant(() -> new TaskClosed(task.id(), situation.author(), FreeText.of(it.outcome())))
        .map(event -> new TaskDecided(event, List.of()));
  }

  private Decision<TaskDecided> withdraw(Rules rules, WithdrawTask it, Task task, Parts parts) {
    return rules
        .text("reason", it.reason())
        .grant(() -> new TaskWithdrawn(task.id(), situation.author(), FreeText.of(it.reason())))
        .then(
            event ->
                parts
                    .withdraw(task.dues().current(), it.reason())
                    .map(withdrawals -> new TaskDecided(event, withdrawals)));
  }

  private Rules content(Rules rules, String title, Clears clears) {
    return rules
        .text("title", title)
        .ownPosition("position", clears.position())
        .text("work", clears.work())
        .text("responsibility", clears.responsibility())
        .text("authority", clears.authority())
        .text("result", clears.result());
  }

  private static SixClears clears(Clears typed, LocalDate due) {
    return new SixClears(
        typed.position(),
        FreeText.of(typed.work()),
        FreeText.of(typed.responsibility()),
        FreeText.of(typed.authority()),
        due,
        FreeText.of(typed.result()));
  }

  private static List<TaskPart> taskParts(List<Requested> requests) {
    return requests.stream()
        .map(request -> new TaskPart(request.commitment(), request.responsible()))
        .toList();
  }
}
