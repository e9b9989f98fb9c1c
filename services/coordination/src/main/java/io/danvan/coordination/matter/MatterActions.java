package io.danvan.coordination.matter;

import io.danvan.coordination.access.AccessRule;
import io.danvan.coordination.commitment.CommitmentId;
import io.danvan.coordination.commitment.CommitmentRecord;
import io.danvan.coordination.commitment.Commitments;
import io.danvan.coordination.common.Origin;
import io.danvan.coordination.decision.OnceByOrigin;
import io.danvan.coordination.decision.Situation;
import io.danvan.coordination.decision.Situations;
import io.danvan.coordination.matter.MatterCommand.OnMatter;
import io.danvan.coordination.matter.MatterCommand.RaiseMatters;
import io.danvan.coordination.matter.MatterEvent.MatterRaised;
import io.danvan.coordination.meeting.Meeting;
import io.danvan.coordination.meeting.MeetingId;
import io.danvan.coordination.meeting.MeetingRecord;
import io.danvan.coordination.meeting.Meetings;
import io.danvan.platform.refusal.Refused;
import io.danvan.platform.refusal.StaleVersion;
import io.danvan.platform.security.Caller;
import io.danvan.platform.web.WebRefusals;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Carries out commands on matters. Runs in the caller's transaction, which a refusal ends. */
public final class MatterActions {
  private static final String FAMILY = "matters/";

  private final Matters matters;
  private final Meetings meetings;
  private final Commitments commitments;
  private final Situations situations;
  private final OnceByOrigin once;
  private final Supplier<AnswerRules> rules;

  /**
   * Commands on what was raised at these meetings, for which these commitments may stand, and which
   * is answered by these rules.
   */
  public MatterActions(
      Matters matters,
      Meetings meetings,
      Commitments commitments,
      Situations situations,
      OnceByOrigin once,
      Supplier<AnswerRules> rules) {
    this.matters = matters;
    this.meetings = meetings;
    this.commitments = commitments;
    this.situations = situations;
    this.once = once;
    this.rules = rules;
  }

  /** A matter of a meeting, as its author had seen it. */
  public record Seen(MeetingId meeting, MatterId matter, long version) {}

  /**
   * Writes down what was raised at a meeting.
   *
   * @return the matters that began with it; none if the same record of an agency's system began
   *     them earlier
   * @throws Refused if a rule forbids it
   */
  public List<MatterId> raise(
      Caller caller, MeetingId id, RaiseMatters command, @Nullable Origin origin) {
    Refused.throwIf(AccessRule.acting(caller, command));
    Situation situation = situations.of(caller, origin, FAMILY + MatterAction.RAISE);
    List<MatterId> begun = new ArrayList<>();
    once.run(
        caller,
        origin,
        MatterAction.RAISE,
        id.value(),
        () -> {
          Meeting meeting = lock(caller, id, situation);
          List<MatterRaised> raised =
              new MatterDecider(situation, meeting).raise(command).orThrow();
          matters.append(raised, matters.lock(id));
          raised.forEach(each -> begun.add(each.matter()));
          return id.value();
        });
    return List.copyOf(begun);
  }

  /**
   * Carries out a command on a matter.
   *
   * @throws Refused if a rule forbids it
   */
  public void act(Caller caller, Seen seen, OnMatter command, @Nullable Origin origin) {
    Refused.throwIf(AccessRule.acting(caller, command));
    String action = MatterAction.of(command);
    Situation situation = situations.of(caller, origin, FAMILY + action);
    once.run(
        caller,
        origin,
        action,
        seen.matter().value(),
        () -> {
          carryOut(caller, seen, command, situation);
          return seen.matter().value();
        });
  }

  private void carryOut(Caller caller, Seen seen, OnMatter command, Situation situation) {
    Meeting meeting = lock(caller, seen.meeting(), situation);
    MattersRecord record = matters.lock(seen.meeting());
    Matter matter =
        record.find(seen.matter()).orElseThrow(() -> new Refused(WebRefusals.NOT_FOUND));
    if (!meeting.host().value().equals(caller.organisation())) {
      // What somebody else's matters are is not told by how a command on them is refused.
      throw new Refused(WebRefusals.NOT_FOUND);
    }
    if (matter.version() != seen.version()) {
      throw new Refused(
          new StaleVersion(
              Long.toString(matter.version()), record.changesSince(seen.version(), matter.id())));
    }
    MatterEvent event =
        new MatterDecider(situation, meeting)
            .decide(
                command,
                matter,
                rules.get().clock(matter, situation.today()),
                each -> isConcluded(each, meeting))
            .orThrow();
    matters.append(List.of(event), record);
  }

  private Meeting lock(Caller caller, MeetingId id, Situation situation) {
    MeetingRecord record = meetings.lock(id).orElseThrow(() -> new Refused(WebRefusals.NOT_FOUND));
    Refused.throwIf(AccessRule.reading(caller, record.dossier(), situation.organisations()));
    return record.meeting();
  }

  private boolean isConcluded(CommitmentId commitment, Meeting meeting) {
    return commitments
        .find(commitment)
        .flatMap(CommitmentRecord::fold)
        .filter(folded -> folded.commitment().source().id().equals(meeting.id().value()))
        .isPresent();
  }
}
