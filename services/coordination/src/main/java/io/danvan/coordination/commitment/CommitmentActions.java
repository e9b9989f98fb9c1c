package io.danvan.coordination.commitment;

import io.danvan.coordination.access.AccessRule;
import io.danvan.coordination.common.Origin;
import io.danvan.coordination.decision.OnceByOrigin;
import io.danvan.coordination.decision.Situation;
import io.danvan.coordination.decision.Situations;
import io.danvan.platform.refusal.Refused;
import io.danvan.platform.security.Caller;
import io.danvan.platform.web.WebRefusals;
import org.jspecify.annotations.Nullable;

/**
 * Carries out commands on commitments: finds what they are about, asks the access rule and the
 * decider, and has the events written. Runs in the caller's transaction, which a refusal ends.
 */
public final class CommitmentActions {
  private final Commitments commitments;
  private final Situations situations;
  private final OnceByOrigin once;

  /** Commands on these commitments. */
  public CommitmentActions(Commitments commitments, Situations situations, OnceByOrigin once) {
    this.commitments = commitments;
    this.situations = situations;
    this.once = once;
  }

  /**
   * Carries out a command.
   *
   * @param seen how much of the commitment the command's author had seen
   * @throws Refused if a rule forbids it
   */
  public void act(
      Caller caller,
      CommitmentId id,
      Position seen,
      CommitmentCommand command,
      @Nullable Origin origin) {
    Action action = Action.of(command);
    Refused.throwIf(AccessRule.acting(caller, action));
    Situation situation = situations.of(caller, origin, "commitments/" + action.code());
    once.run(
        caller,
        origin,
        action.code(),
        id.value(),
        () -> {
          carryOut(caller, id, seen, command, situation);
          return id.value();
        });
  }

  private void carryOut(
      Caller caller,
      CommitmentId id,
      Position seen,
      CommitmentCommand command,
      Situation situation) {
    CommitmentRecord record =
        commitments
            .lock(id, situation.author().organisation())
            .orElseThrow(() -> new Refused(WebRefusals.NOT_FOUND));
    Commitment commitment =
        record.fold().orElseThrow(() -> new Refused(WebRefusals.NOT_FOUND)).commitment();
    Refused.throwIf(
        AccessRule.reading(caller, record.dossier(commitment), situation.organisations()));
    Frame frame = isBounded(command) ? commitments.frame(commitment) : Frame.UNBOUNDED;
    Subject subject = new Subject(record.streams(), seen, frame);
    commitments.append(CommitmentDecider.decide(command, subject, situation).orThrow(), record);
  }

  private static boolean isBounded(CommitmentCommand command) {
    return command instanceof AskerCommand.Extend
        || command instanceof AskerCommand.GrantTransfer
        || command instanceof AskerCommand.Reopen;
  }
}
