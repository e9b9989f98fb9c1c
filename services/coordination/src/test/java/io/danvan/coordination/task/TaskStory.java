package io.danvan.coordination.task;

import static io.danvan.coordination.commitment.Exchange.TODAY;
import static io.danvan.coordination.standing.NgheAn.PROVINCE_COMMITTEE;

import io.danvan.coordination.commitment.Commitment;
import io.danvan.coordination.commitment.CommitmentCommand;
import io.danvan.coordination.commitment.CommitmentEvent;
import io.danvan.coordination.commitment.Exchange;
import io.danvan.coordination.commitment.RequestEvent.Requested;
import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.common.Recorded;
import io.danvan.coordination.decision.Decision;
import io.danvan.coordination.task.TaskCommand.IssueTask;
import io.danvan.coordination.task.TaskCommand.OnTask;
import io.danvan.platform.refusal.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A task of the province's committee with its parts, for tests. */
final class TaskStory {
  private static final Instant AT = Instant.parse("2026-03-02T01:00:00Z");

  private final List<Recorded<TaskEvent>> events = new ArrayList<>();
  private final List<Exchange> parts = new ArrayList<>();
  private final List<Requested> requests = new ArrayList<>();

  static TaskStory issued(IssueTask command) {
    TaskStory story = new TaskStory();
    story.record(granted(decider(PROVINCE_COMMITTEE.id()).issue(command)));
    return story;
  }

  static String refusalOfIssuing(IssueTask command) {
    return refusal(decider(PROVINCE_COMMITTEE.id()).issue(command));
  }

  static Map<String, Object> factsOfRefusal(IssueTask command) {
    return refused(decider(PROVINCE_COMMITTEE.id()).issue(command)).arguments();
  }

  /** One of the parties does something on a part. */
  void with(int part, CommitmentCommand command) {
    parts.get(part).with(command);
  }

  List<CommitmentEvent> granted(OnTask command) {
    TaskDecided decided =
        granted(decider(PROVINCE_COMMITTEE.id()).decide(command, task(), parts()));
    record(decided);
    return decided.commitments();
  }

  String refusal(OnTask command) {
    return refusal(command, PROVINCE_COMMITTEE.id());
  }

  String refusal(OnTask command, OrganisationId author) {
    return refusal(decider(author).decide(command, task(), parts()));
  }

  Task task() {
    return Task.fold(events).orElseThrow();
  }

  TaskEvent last() {
    return events.getLast().event();
  }

  List<Commitment> parts() {
    return parts.stream().map(Exchange::commitment).toList();
  }

  List<Requested> requests() {
    return requests;
  }

  private void record(TaskDecided decided) {
    events.add(new Recorded<>(events.size() + 1, AT, false, decided.event()));
    for (CommitmentEvent event : decided.commitments()) {
      if (event instanceof Requested requested) {
        requests.add(requested);
        parts.add(Exchange.of(requested));
      } else {
        parts.stream()
            .filter(part -> part.commitment().id().equals(event.commitment()))
            .forEach(part -> part.record(event));
      }
    }
  }

  private static TaskDecider decider(OrganisationId author) {
    return new TaskDecider(Exchange.situation(author, TODAY));
  }

  private static TaskDecided granted(Decision<TaskDecided> decision) {
    return switch (decision) {
      case Decision.Granted<TaskDecided>(var decided) -> decided;
      case Decision.Refused<TaskDecided>(var refusal) ->
          throw new AssertionError("refused: " + refusal);
    };
  }

  private static String refusal(Decision<TaskDecided> decision) {
    return refused(decision).code();
  }

  private static Refusal refused(Decision<TaskDecided> decision) {
    return switch (decision) {
      case Decision.Granted<TaskDecided>(var decided) ->
          throw new AssertionError("granted: " + decided);
      case Decision.Refused<TaskDecided>(var refusal) -> refusal;
    };
  }
}
