package io.danvan.coordination.commitment;

import static io.danvan.coordination.commitment.Party.ASKER;
import static io.danvan.coordination.commitment.Party.FRONT;
import static io.danvan.coordination.commitment.Party.RESPONSIBLE;
import static io.danvan.coordination.commitment.Party.SUPERIOR;
import static io.danvan.coordination.commitment.Phase.Kind.ACCEPTED;
import static io.danvan.coordination.commitment.Phase.Kind.CONFIRMED;
import static io.danvan.coordination.commitment.Phase.Kind.DECLINED;
import static io.danvan.coordination.commitment.Phase.Kind.FULFILLED;
import static io.danvan.coordination.commitment.Phase.Kind.IN_PROGRESS;
import static io.danvan.coordination.commitment.Phase.Kind.REQUESTED;
import static io.danvan.coordination.commitment.Phase.Kind.RETURNED;
import static io.danvan.coordination.commitment.Phase.Kind.WITHDRAWN;

import io.danvan.coordination.commitment.Phase.Kind;
import io.danvan.coordination.standing.Standing;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What can be done on a commitment: by whom, under which standing, and in which phases. */
public enum Action {
  /** {@link ResponsibleCommand.Accept}. */
  ACCEPT(RESPONSIBLE, REQUESTED),
  /** {@link ResponsibleCommand.Decline}. */
  DECLINE(RESPONSIBLE, EnumSet.of(Standing.REQUESTED, Standing.RECOMMENDED), REQUESTED),
  /** {@link ResponsibleCommand.RaiseObjection}. */
  OBJECT(RESPONSIBLE, EnumSet.of(Standing.ASSIGNED), REQUESTED),
  /** {@link ResponsibleCommand.ReportProgress}. */
  REPORT_PROGRESS(RESPONSIBLE, ACCEPTED, IN_PROGRESS, RETURNED),
  /** {@link ResponsibleCommand.DeliverAnswer}. */
  DELIVER_ANSWER(RESPONSIBLE, ACCEPTED, IN_PROGRESS, RETURNED, FULFILLED, CONFIRMED),
  /**
   * {@link ResponsibleCommand.PublishAnswer}; what is published already is corrected in any phase.
   */
  PUBLISH_ANSWER(RESPONSIBLE, EnumSet.allOf(Kind.class)),
  /** {@link ResponsibleCommand.Fulfil}. */
  FULFIL(RESPONSIBLE, ACCEPTED, IN_PROGRESS, RETURNED, FULFILLED),
  /** {@link ResponsibleCommand.AskExtension}. */
  ASK_EXTENSION(RESPONSIBLE, Standings.OTHERS, REQUESTED, ACCEPTED, IN_PROGRESS, RETURNED),
  /** {@link ResponsibleCommand.AskClarification}. */
  ASK_CLARIFICATION(RESPONSIBLE, Standings.OTHERS, REQUESTED, ACCEPTED, IN_PROGRESS, RETURNED),
  /** {@link ResponsibleCommand.AskTransfer}. */
  ASK_TRANSFER(RESPONSIBLE, Standings.OTHERS, REQUESTED, ACCEPTED, IN_PROGRESS, RETURNED),
  /** {@link ResponsibleCommand.GiveExplanation}. */
  GIVE_EXPLANATION(RESPONSIBLE, EnumSet.allOf(Kind.class)),
  /** {@link AskerCommand.Amend}. A result handed in is judged first. */
  AMEND(ASKER, REQUESTED, DECLINED, ACCEPTED, IN_PROGRESS, RETURNED),
  /** {@link AskerCommand.Extend}. A date may still be moved for a result handed in late. */
  EXTEND(ASKER, REQUESTED, ACCEPTED, IN_PROGRESS, RETURNED, FULFILLED),
  /** {@link AskerCommand.RefuseExtension}. */
  REFUSE_EXTENSION(ASKER, REQUESTED, ACCEPTED, IN_PROGRESS, RETURNED, FULFILLED),
  /** {@link AskerCommand.Clarify}. */
  CLARIFY(ASKER, REQUESTED, ACCEPTED, IN_PROGRESS, RETURNED, FULFILLED),
  /** {@link AskerCommand.GrantTransfer}. */
  GRANT_TRANSFER(ASKER, REQUESTED, ACCEPTED, IN_PROGRESS, RETURNED),
  /** {@link AskerCommand.RefuseTransfer}. */
  REFUSE_TRANSFER(ASKER, REQUESTED, ACCEPTED, IN_PROGRESS, RETURNED, FULFILLED),
  /** {@link AskerCommand.Confirm}. */
  CONFIRM(ASKER, FULFILLED),
  /** {@link AskerCommand.Return}. */
  RETURN(ASKER, FULFILLED),
  /** {@link AskerCommand.Reopen}. */
  REOPEN(ASKER, CONFIRMED),
  /** {@link AskerCommand.PauseEscalation}. */
  PAUSE_ESCALATION(ASKER, REQUESTED, ACCEPTED, IN_PROGRESS, RETURNED),
  /** {@link AskerCommand.ResumeEscalation}. */
  RESUME_ESCALATION(ASKER, REQUESTED, ACCEPTED, IN_PROGRESS, RETURNED),
  /** {@link AskerCommand.Withdraw}. What is confirmed is reopened first. */
  WITHDRAW(ASKER, REQUESTED, DECLINED, ACCEPTED, IN_PROGRESS, RETURNED, FULFILLED),
  /** {@link SuperiorCommand.DemandExplanation}. */
  DEMAND_EXPLANATION(SUPERIOR, EnumSet.complementOf(EnumSet.of(WITHDRAWN))),
  /** {@link FrontCommand.Verify}. */
  VERIFY(FRONT, FULFILLED, CONFIRMED),
  /** {@link FrontCommand.Dispute}. */
  DISPUTE(FRONT, FULFILLED, CONFIRMED);

  private final Party party;
  private final Set<Standing> standings;
  private final Set<Kind> phases;

  Action(Party party, Kind first, Kind... others) {
    this(party, Standings.ALL, EnumSet.of(first, others));
  }

  Action(Party party, Set<Kind> phases) {
    this(party, Standings.ALL, phases);
  }

  Action(Party party, Set<Standing> standings, Kind first, Kind... others) {
    this(party, standings, EnumSet.of(first, others));
  }

  Action(Party party, Set<Standing> standings, Set<Kind> phases) {
    this.party = party;
    this.standings = Collections.unmodifiableSet(standings);
    this.phases = Collections.unmodifiableSet(phases);
  }

  /** What a command does. */
  public static Action of(CommitmentCommand command) {
    return switch (command) {
      case ResponsibleCommand.Accept _ -> ACCEPT;
      case ResponsibleCommand.Decline _ -> DECLINE;
      case ResponsibleCommand.RaiseObjection _ -> OBJECT;
      case ResponsibleCommand.ReportProgress _ -> REPORT_PROGRESS;
      case ResponsibleCommand.DeliverAnswer _ -> DELIVER_ANSWER;
      case ResponsibleCommand.PublishAnswer _ -> PUBLISH_ANSWER;
      case ResponsibleCommand.Fulfil _ -> FULFIL;
      case ResponsibleCommand.AskExtension _ -> ASK_EXTENSION;
      case ResponsibleCommand.AskClarification _ -> ASK_CLARIFICATION;
      case ResponsibleCommand.AskTransfer _ -> ASK_TRANSFER;
      case ResponsibleCommand.GiveExplanation _ -> GIVE_EXPLANATION;
      case AskerCommand.Amend _ -> AMEND;
      case AskerCommand.Extend _ -> EXTEND;
      case AskerCommand.RefuseExtension _ -> REFUSE_EXTENSION;
      case AskerCommand.Clarify _ -> CLARIFY;
      case AskerCommand.GrantTransfer _ -> GRANT_TRANSFER;
      case AskerCommand.RefuseTransfer _ -> REFUSE_TRANSFER;
      case AskerCommand.Confirm _ -> CONFIRM;
      case AskerCommand.Return _ -> RETURN;
      case AskerCommand.Reopen _ -> REOPEN;
      case AskerCommand.PauseEscalation _ -> PAUSE_ESCALATION;
      case AskerCommand.ResumeEscalation _ -> RESUME_ESCALATION;
      case AskerCommand.Withdraw _ -> WITHDRAW;
      case SuperiorCommand.DemandExplanation _ -> DEMAND_EXPLANATION;
      case FrontCommand.Verify _ -> VERIFY;
      case FrontCommand.Dispute _ -> DISPUTE;
    };
  }

  /** Its name in the interface, for example {@code report-progress}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Who may do it. */
  public Party party() {
    return party;
  }

  /** The phases in which it is its turn. */
  public Set<Kind> phases() {
    return phases;
  }

  /** The standings of the asker that allow it. */
  public Set<Standing> standings() {
    return standings;
  }

  private static final class Standings {
    static final Set<Standing> ALL = EnumSet.allOf(Standing.class);

    /** An organisation that asks itself has nobody to wait for. */
    static final Set<Standing> OTHERS = EnumSet.complementOf(EnumSet.of(Standing.OWN));
  }
}
