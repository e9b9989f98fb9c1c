package io.danvan.coordination.task;

import static io.danvan.coordination.decision.Reason.DUPLICATE_PART;
import static io.danvan.coordination.decision.Reason.UNKNOWN_PART;

import io.danvan.coordination.commitment.Action;
import io.danvan.coordination.commitment.AskerCommand;
import io.danvan.coordination.commitment.Commitment;
import io.danvan.coordination.commitment.CommitmentDecider;
import io.danvan.coordination.commitment.CommitmentEvent;
import io.danvan.coordination.commitment.CommitmentId;
import io.danvan.coordination.commitment.Frame;
import io.danvan.coordination.commitment.Phase;
import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.decision.Decision;
import io.danvan.coordination.decision.Situation;
import io.danvan.coordination.task.TaskCommand.ChangedPart;
import io.danvan.platform.refusal.Refusal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The commitments that came from a task, as they stand, and what becomes of them with the task. */
final class Parts {
  private final List<Commitment> commitments;
  private final Situation situation;

  Parts(List<Commitment> commitments, Situation situation) {
    this.commitments = commitments;
    this.situation = situation;
  }

  /** The organisations that have a part which was not withdrawn. */
  Set<OrganisationId> engaged() {
    return commitments.stream()
        .filter(commitment -> commitment.phase().kind() != Phase.Kind.WITHDRAWN)
        .map(Commitment::responsible)
        .collect(Collectors.toUnmodifiableSet());
  }

  List<Commitment> open() {
    return commitments.stream().filter(Commitment::isOpen).toList();
  }

  /** Parts that are not named keep their work: amending them would make them answer anew. */
  Decision<List<CommitmentEvent>> amend(
      List<ChangedPart> changes, LocalDate latestDue, String reason) {
    Set<CommitmentId> met = new HashSet<>();
    return together(
        changes.stream()
            .map(
                change ->
                    named(change, met)
                        .then(
                            part ->
                                decide(
                                    part,
                                    new AskerCommand.Amend(change.work(), change.result(), reason),
                                    latestDue)))
            .toList());
  }

  /** The part that a change names; one command says once what becomes of it. */
  private Decision<Commitment> named(ChangedPart change, Set<CommitmentId> met) {
    CommitmentId id = change.commitment();
    Commitment part = find(id).orElse(null);
    if (part == null) {
      return Decision.refused(UNKNOWN_PART.refused("commitment", id.value()));
    }
    return met.add(id)
        ? Decision.granted(part)
        : Decision.refused(DUPLICATE_PART.refused("organisation", part.responsible().value()));
  }

  private Optional<Commitment> find(CommitmentId id) {
    return commitments.stream().filter(commitment -> commitment.id().equals(id)).findFirst();
  }

  /**
   * Parts that are due with the task go with it; one that has an earlier day of its own keeps it.
   */
  Decision<List<CommitmentEvent>> extend(LocalDate from, LocalDate to, String reason) {
    return together(
        commitments.stream()
            .filter(part -> Action.EXTEND.phases().contains(part.phase().kind()))
            .filter(part -> part.dues().current().equals(from))
            .map(part -> decide(part, new AskerCommand.Extend(to, reason), to))
            .toList());
  }

  Decision<List<CommitmentEvent>> withdraw(LocalDate latestDue, String reason) {
    return together(
        open().stream()
            .map(part -> decide(part, new AskerCommand.Withdraw(reason), latestDue))
            .toList());
  }

  private Decision<List<CommitmentEvent>> decide(
      Commitment part, AskerCommand command, LocalDate latestDue) {
    Frame frame = new Frame(latestDue, true, engaged());
    return switch (CommitmentDecider.decide(command, part, frame, situation)) {
      case Decision.Granted<List<CommitmentEvent>> granted -> granted;
      case Decision.Refused<List<CommitmentEvent>>(var refusal) ->
          Decision.refused(naming(part, refusal));
    };
  }

  private static Refusal naming(Commitment part, Refusal refusal) {
    Map<String, Object> arguments = new HashMap<>(refusal.arguments());
    arguments.put("commitment", part.id().value());
    return Refusal.of(refusal.code(), refusal.status(), arguments);
  }

  private static Decision<List<CommitmentEvent>> together(
      List<Decision<List<CommitmentEvent>>> decisions) {
    return Decision.all(decisions).map(all -> all.stream().flatMap(List::stream).toList());
  }
}
