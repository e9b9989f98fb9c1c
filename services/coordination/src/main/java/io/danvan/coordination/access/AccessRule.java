package io.danvan.coordination.access;

import static io.danvan.coordination.decision.Reason.OUTSIDE_JURISDICTION;
import static io.danvan.coordination.decision.Reason.ROLE_NOT_ALLOWED;
import static io.danvan.platform.security.Role.AGENCY;
import static io.danvan.platform.security.Role.COORDINATOR;
import static io.danvan.platform.security.Role.HEAD;
import static io.danvan.platform.security.Role.VIEWER;

import io.danvan.coordination.commitment.Action;
import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.decision.CoordinationRefused;
import io.danvan.coordination.matter.MatterAction;
import io.danvan.coordination.matter.MatterCommand;
import io.danvan.coordination.meeting.MeetingAction;
import io.danvan.coordination.meeting.MeetingCommand;
import io.danvan.coordination.standing.OrganisationView;
import io.danvan.coordination.standing.OrganisationViews;
import io.danvan.coordination.task.TaskCommand;
import io.danvan.platform.security.Caller;
import io.danvan.platform.security.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which account may read which record and give which command. What this does not grant is denied.
 *
 * <p>It looks at roles, jurisdiction and classification. That an organisation writes its own
 * streams only, and asks only where it has standing, is for the decision on each command: that
 * depends on the record's state.
 */
public final class AccessRule {
  private static final Set<Role> READERS = EnumSet.of(COORDINATOR, HEAD, VIEWER, AGENCY);
  private static final Set<Role> WRITERS = EnumSet.of(COORDINATOR, HEAD, AGENCY);
  private static final Set<Role> PERSONS = EnumSet.of(COORDINATOR, HEAD);
  private static final Set<Role> HEADS = EnumSet.of(HEAD);

  private AccessRule() {}

  /** Why the caller's roles do not allow reading any record; empty if they do. */
  public static Optional<CoordinationRefused> reading(Caller caller) {
    return having(caller, READERS);
  }

  /** Whether an account with these roles may read at all. */
  public static boolean reads(Set<Role> roles) {
    return roles.stream().anyMatch(READERS::contains);
  }

  /** Why the caller may not read the record; empty if it may. */
  public static Optional<CoordinationRefused> reading(
      Caller caller, Dossier dossier, OrganisationViews organisations) {
    return reading(caller)
        .or(
            () ->
                sees(new OrganisationId(caller.organisation()), dossier, organisations)
                    ? Optional.empty()
                    : Optional.of(OUTSIDE_JURISDICTION.refused()));
  }

  /** Why the caller may not read a part of a task; empty if it may. */
  public static Optional<CoordinationRefused> readingPart(
      Caller caller,
      Dossier part,
      Set<OrganisationId> takingPart,
      OrganisationViews organisations) {
    return reading(caller)
        .or(
            () ->
                seesPart(new OrganisationId(caller.organisation()), part, takingPart, organisations)
                    ? Optional.empty()
                    : Optional.of(OUTSIDE_JURISDICTION.refused()));
  }

  /**
   * Whether those of an organisation whose role lets them read at all may read a part of a task.
   * Who takes part in the task sees how the others are getting on, except with restricted parts:
   * those are between two. Who may read the task for the sake of another part does not.
   *
   * @param takingPart all that take part in the task
   */
  public static boolean seesPart(
      OrganisationId reader,
      Dossier part,
      Set<OrganisationId> takingPart,
      OrganisationViews organisations) {
    return sees(reader, part, organisations)
        || (part.classification() != Classification.RESTRICTED && takingPart.contains(reader));
  }

  /** Whether those of an organisation whose role lets them read at all may read the record. */
  public static boolean sees(
      OrganisationId reader, Dossier dossier, OrganisationViews organisations) {
    return switch (dossier.classification()) {
      case PUBLIC -> true;
      case COORDINATION ->
          dossier.participants().contains(reader)
              || organisations
                  .find(reader)
                  .filter(view -> coordinates(view, dossier, organisations))
                  .isPresent();
      case RESTRICTED -> dossier.participants().contains(reader);
    };
  }

  private static boolean coordinates(
      OrganisationView reader, Dossier dossier, OrganisationViews organisations) {
    return dossier.participants().stream()
        .flatMap(participant -> organisations.find(participant).stream())
        .anyMatch(
            participant ->
                participant.superiors().contains(reader.id())
                    || (reader.body() && reader.covers(participant)));
  }

  /** Why the caller's roles do not allow this on any commitment; empty if they do. */
  public static Optional<CoordinationRefused> acting(Caller caller, Action action) {
    return having(caller, actors(action));
  }

  /** Whether an account with these roles may do this on any commitment. */
  public static boolean acts(Set<Role> roles, Action action) {
    return roles.stream().anyMatch(actors(action)::contains);
  }

  private static Set<Role> actors(Action action) {
    return switch (action) {
      case DEMAND_EXPLANATION, PAUSE_ESCALATION, WITHDRAW, VERIFY, DISPUTE -> HEADS;
      case PUBLISH_ANSWER -> PERSONS;
      case ACCEPT,
          DECLINE,
          OBJECT,
          REPORT_PROGRESS,
          DELIVER_ANSWER,
          FULFIL,
          ASK_EXTENSION,
          ASK_CLARIFICATION,
          ASK_TRANSFER,
          GIVE_EXPLANATION,
          AMEND,
          EXTEND,
          REFUSE_EXTENSION,
          CLARIFY,
          GRANT_TRANSFER,
          REFUSE_TRANSFER,
          CONFIRM,
          RETURN,
          REOPEN,
          RESUME_ESCALATION ->
          WRITERS;
    };
  }

  /** Why the caller's roles do not allow ordering a redaction, or seeing one; empty if they do. */
  public static Optional<CoordinationRefused> redacting(Caller caller) {
    return having(caller, HEADS);
  }

  /** Why the caller's roles do not allow this on any task; empty if they do. */
  public static Optional<CoordinationRefused> acting(Caller caller, TaskCommand command) {
    return having(
        caller,
        switch (command) {
          case TaskCommand.CloseTask _, TaskCommand.WithdrawTask _ -> HEADS;
          case TaskCommand.IssueTask _, TaskCommand.AmendTask _, TaskCommand.ExtendTask _ ->
              WRITERS;
        });
  }

  /** Why the caller's roles do not allow this on any meeting; empty if they do. */
  public static Optional<CoordinationRefused> acting(Caller caller, MeetingCommand command) {
    return having(caller, meetingActors(MeetingAction.of(command)));
  }

  /**
   * Whether an account with these roles may do this on any meeting.
   *
   * @param action one of {@link MeetingAction}
   */
  public static boolean actsOnMeeting(Set<Role> roles, String action) {
    return roles.stream().anyMatch(meetingActors(action)::contains);
  }

  /** A notice binds the host, and is its head's. */
  private static Set<Role> meetingActors(String action) {
    return action.equals(MeetingAction.ISSUE_NOTICE) ? HEADS : WRITERS;
  }

  /** Why the caller's roles do not allow this on any matter; empty if they do. */
  public static Optional<CoordinationRefused> acting(Caller caller, MatterCommand command) {
    return having(caller, matterActors(MatterAction.of(command)));
  }

  /**
   * Whether an account with these roles may do this on any matter.
   *
   * @param action one of {@link MatterAction}
   */
  public static boolean actsOnMatter(Set<Role> roles, String action) {
    return roles.stream().anyMatch(matterActors(action)::contains);
  }

  /** What people raised does not vanish unless the host's head says that it never was. */
  private static Set<Role> matterActors(String action) {
    return action.equals(MatterAction.TAKE_BACK) ? HEADS : WRITERS;
  }

  /**
   * Why the caller's roles do not allow explaining what their organisation lacks; empty if they do.
   * An office answers for itself: a system does not.
   */
  public static Optional<CoordinationRefused> explaining(Caller caller) {
    return asPerson(caller);
  }

  /** Whether an account with these roles may explain what its organisation lacks. */
  public static boolean explains(Set<Role> roles) {
    return !roles.contains(AGENCY) && roles.stream().anyMatch(PERSONS::contains);
  }

  /** Why the caller's roles do not allow counting complaints; empty if they do. */
  public static Optional<CoordinationRefused> countingComplaints(Caller caller) {
    return having(caller, WRITERS);
  }

  /** Why the caller's roles do not allow giving a receipt; empty if they do. */
  public static Optional<CoordinationRefused> issuingReceipts(Caller caller) {
    return having(caller, WRITERS);
  }

  /**
   * Whether those of an organisation whose role lets them read at all may know of each matter what
   * was raised: the meeting's host, and those above it. Others who may read the meeting know only
   * how many there were. Where few come, a topic and a day may tell who it was: so not even the
   * other bodies of the unit, nor whoever was invited.
   */
  public static boolean seesMatters(
      OrganisationId reader, OrganisationId host, OrganisationViews organisations) {
    return reader.equals(host)
        || organisations.find(host).filter(view -> view.superiors().contains(reader)).isPresent();
  }

  /**
   * Why the caller's roles do not allow asking for a second look at a text, or taking one; empty if
   * they do. Both are for persons: a system sees no better than the rule that found something.
   */
  public static Optional<CoordinationRefused> lookingTwice(Caller caller) {
    return asPerson(caller);
  }

  /**
   * Why the caller's roles do not allow drafting an answer to the people, or publishing one; empty
   * if they do. Two persons answer for it, and a system is none.
   */
  public static Optional<CoordinationRefused> publishing(Caller caller) {
    return asPerson(caller);
  }

  private static Optional<CoordinationRefused> asPerson(Caller caller) {
    return caller.has(AGENCY)
        ? Optional.of(ROLE_NOT_ALLOWED.refused("roles", List.copyOf(PERSONS)))
        : having(caller, PERSONS);
  }

  private static Optional<CoordinationRefused> having(Caller caller, Set<Role> roles) {
    return roles.stream().anyMatch(caller::has)
        ? Optional.empty()
        : Optional.of(ROLE_NOT_ALLOWED.refused("roles", List.copyOf(roles)));
  }
}
