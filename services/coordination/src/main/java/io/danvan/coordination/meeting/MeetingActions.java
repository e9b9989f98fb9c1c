package io.danvan.coordination.meeting;

import io.danvan.coordination.access.AccessRule;
import io.danvan.coordination.common.Origin;
import io.danvan.coordination.decision.OnceByOrigin;
import io.danvan.coordination.decision.Situation;
import io.danvan.coordination.decision.Situations;
import io.danvan.platform.refusal.Refused;
import io.danvan.platform.refusal.StaleVersion;
import io.danvan.platform.security.Caller;
import io.danvan.platform.web.WebRefusals;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Carries out commands on meetings. Runs in the caller's transaction, which a refusal ends. */
public final class MeetingActions {
  private final Meetings meetings;
  private final Situations situations;
  private final OnceByOrigin once;
  private final MattersRaised raised;

  /** Commands on these meetings. */
  public MeetingActions(
      Meetings meetings, Situations situations, OnceByOrigin once, MattersRaised raised) {
    this.meetings = meetings;
    this.situations = situations;
    this.once = once;
    this.raised = raised;
  }

  /**
   * Announces a meeting.
   *
   * @return the meeting, or the one that the same record of an agency's system began earlier
   * @throws Refused if a rule forbids it
   */
  public MeetingId plan(
      Caller caller, MeetingCommand.PlanMeeting command, @Nullable Origin origin) {
    Refused.throwIf(AccessRule.acting(caller, command));
    Situation situation = situations.of(caller, origin, "meetings/" + MeetingAction.PLAN);
    return new MeetingId(
        once.run(
            caller,
            origin,
            MeetingAction.PLAN,
            null,
            () -> {
              MeetingDecided decided = new MeetingDecider(situation).plan(command).orThrow();
              meetings.begin(List.of(decided), command.classification());
              return decided.event().meeting().value();
            }));
  }

  /**
   * Announces the meetings of a period, or none of them. It comes from no record of an agency's
   * system: such a record stands for one meeting.
   *
   * @return the meetings, by day
   * @throws Refused if a rule forbids one of them
   */
  public List<MeetingEvent.MeetingPlanned> plan(
      Caller caller, MeetingCommand.PlanSchedule command) {
    Refused.throwIf(AccessRule.acting(caller, command));
    Situation situation = situations.of(caller, null, "meetings/" + MeetingAction.PLAN);
    List<MeetingEvent.MeetingPlanned> planned =
        new MeetingDecider(situation).plan(command).orThrow();
    meetings.begin(planned.stream().map(MeetingDecided::alone).toList(), command.classification());
    return planned;
  }

  /**
   * Carries out a command on a meeting that there is.
   *
   * @param seen the version of the meeting that the command's author had seen
   * @throws Refused if a rule forbids it
   */
  public void act(
      Caller caller,
      MeetingId id,
      long seen,
      MeetingCommand.OnMeeting command,
      @Nullable Origin origin) {
    Refused.throwIf(AccessRule.acting(caller, command));
    String action = MeetingAction.of(command);
    Situation situation = situations.of(caller, origin, "meetings/" + action);
    once.run(
        caller,
        origin,
        action,
        id.value(),
        () -> {
          carryOut(caller, id, seen, command, situation);
          return id.value();
        });
  }

  private void carryOut(
      Caller caller,
      MeetingId id,
      long seen,
      MeetingCommand.OnMeeting command,
      Situation situation) {
    MeetingRecord record = meetings.lock(id).orElseThrow(() -> new Refused(WebRefusals.NOT_FOUND));
    Refused.throwIf(AccessRule.reading(caller, record.dossier(), situation.organisations()));
    Meeting meeting = record.meeting();
    if (meeting.version() != seen) {
      throw new Refused(
          new StaleVersion(Long.toString(meeting.version()), record.changesSince(seen)));
    }
    MeetingDecided decided =
        new MeetingDecider(situation).decide(command, meeting, raised.at(id)).orThrow();
    meetings.append(decided, record);
  }
}
