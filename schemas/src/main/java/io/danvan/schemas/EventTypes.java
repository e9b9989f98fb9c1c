package io.danvan.schemas;

import io.danvan.events.answer.AnswerPublished;
import io.danvan.events.commitment.Accepted;
import io.danvan.events.commitment.Amended;
import io.danvan.events.commitment.AnswerGiven;
import io.danvan.events.commitment.ClarificationAsked;
import io.danvan.events.commitment.Clarified;
import io.danvan.events.commitment.Confirmed;
import io.danvan.events.commitment.Declined;
import io.danvan.events.commitment.Disputed;
import io.danvan.events.commitment.Escalated;
import io.danvan.events.commitment.EscalationPaused;
import io.danvan.events.commitment.EscalationResumed;
import io.danvan.events.commitment.ExplanationDemanded;
import io.danvan.events.commitment.ExplanationGiven;
import io.danvan.events.commitment.Extended;
import io.danvan.events.commitment.ExtensionAsked;
import io.danvan.events.commitment.ExtensionRefused;
import io.danvan.events.commitment.Fulfilled;
import io.danvan.events.commitment.Objected;
import io.danvan.events.commitment.ProgressReported;
import io.danvan.events.commitment.Reopened;
import io.danvan.events.commitment.Requested;
import io.danvan.events.commitment.Returned;
import io.danvan.events.commitment.TransferAsked;
import io.danvan.events.commitment.TransferGranted;
import io.danvan.events.commitment.TransferRefused;
import io.danvan.events.commitment.Verified;
import io.danvan.events.commitment.Withdrawn;
import io.danvan.events.directory.OrganisationEstablished;
import io.danvan.events.directory.PositionEstablished;
import io.danvan.events.directory.UnitEstablished;
import io.danvan.events.directory.VacanciesDeclared;
import io.danvan.events.duty.CalendarYearDeclared;
import io.danvan.events.duty.DutyRuleDeclared;
import io.danvan.events.duty.LadderDeclared;
import io.danvan.events.meeting.ConclusionNoticeIssued;
import io.danvan.events.meeting.MatterAnswered;
import io.danvan.events.meeting.MatterLinked;
import io.danvan.events.meeting.MatterRaised;
import io.danvan.events.meeting.MatterReceiptRenewed;
import io.danvan.events.meeting.MatterReportedNotDone;
import io.danvan.events.meeting.MatterTakenBack;
import io.danvan.events.meeting.MeetingHeld;
import io.danvan.events.meeting.MeetingMoved;
import io.danvan.events.meeting.MeetingNotHeld;
import io.danvan.events.meeting.MeetingPlanned;
import io.danvan.events.meeting.ResultsAnnounced;
import io.danvan.events.meeting.ShortfallExplained;
import io.danvan.events.task.TaskAmended;
import io.danvan.events.task.TaskClosed;
import io.danvan.events.task.TaskExtended;
import io.danvan.events.task.TaskIssued;
import io.danvan.events.task.TaskWithdrawn;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.Schema;

/** All event types of the contract: the records that may be the value of a message. */
public final class EventTypes {
  private static final List<Schema> DIRECTORY =
      List.of(
          UnitEstablished.getClassSchema(),
          OrganisationEstablished.getClassSchema(),
          PositionEstablished.getClassSchema(),
          VacanciesDeclared.getClassSchema());

  private static final List<Schema> DUTY =
      List.of(
          DutyRuleDeclared.getClassSchema(),
          CalendarYearDeclared.getClassSchema(),
          LadderDeclared.getClassSchema());

  private static final List<Schema> TASK =
      List.of(
          TaskIssued.getClassSchema(),
          TaskAmended.getClassSchema(),
          TaskExtended.getClassSchema(),
          TaskClosed.getClassSchema(),
          TaskWithdrawn.getClassSchema());

  private static final List<Schema> MEETING =
      List.of(
          MeetingPlanned.getClassSchema(),
          MeetingMoved.getClassSchema(),
          MeetingHeld.getClassSchema(),
          MeetingNotHeld.getClassSchema(),
          ConclusionNoticeIssued.getClassSchema(),
          ResultsAnnounced.getClassSchema());

  private static final List<Schema> MATTER =
      List.of(
          MatterRaised.getClassSchema(),
          MatterAnswered.getClassSchema(),
          MatterLinked.getClassSchema(),
          MatterTakenBack.getClassSchema(),
          MatterReportedNotDone.getClassSchema(),
          MatterReceiptRenewed.getClassSchema());

  private static final List<Schema> ANSWER = List.of(AnswerPublished.getClassSchema());

  private static final List<Schema> SHORTFALL = List.of(ShortfallExplained.getClassSchema());

  private static final List<Schema> REQUEST =
      List.of(
          Requested.getClassSchema(),
          Amended.getClassSchema(),
          Extended.getClassSchema(),
          ExtensionRefused.getClassSchema(),
          Clarified.getClassSchema(),
          TransferGranted.getClassSchema(),
          TransferRefused.getClassSchema(),
          Confirmed.getClassSchema(),
          Returned.getClassSchema(),
          Reopened.getClassSchema(),
          Escalated.getClassSchema(),
          EscalationPaused.getClassSchema(),
          EscalationResumed.getClassSchema(),
          Withdrawn.getClassSchema());

  private static final List<Schema> RESPONSE =
      List.of(
          Accepted.getClassSchema(),
          Declined.getClassSchema(),
          Objected.getClassSchema(),
          ProgressReported.getClassSchema(),
          ExtensionAsked.getClassSchema(),
          ClarificationAsked.getClassSchema(),
          TransferAsked.getClassSchema(),
          ExplanationGiven.getClassSchema(),
          AnswerGiven.getClassSchema(),
          Fulfilled.getClassSchema());

  private static final List<Schema> REMARK =
      List.of(
          ExplanationDemanded.getClassSchema(),
          Verified.getClassSchema(),
          Disputed.getClassSchema());

  private static final Map<String, Schema> ALL =
      byName(DIRECTORY, DUTY, TASK, MEETING, MATTER, SHORTFALL, ANSWER, REQUEST, RESPONSE, REMARK);

  private EventTypes() {}

  /** The schemas of all event types by full name, as this build was generated from them. */
  public static Map<String, Schema> all() {
    return ALL;
  }

  /**
   * A schema as it is registered and released: without the hints for Java that code generation
   * leaves in it, which would be no part of a contract with strangers.
   */
  public static String contractText(Schema schema) {
    return schema.toString().replace(",\"avro.java.string\":\"String\"", "");
  }

  @SafeVarargs
  private static Map<String, Schema> byName(List<Schema>... groups) {
    Map<String, Schema> byName = new TreeMap<>();
    for (List<Schema> group : groups) {
      group.forEach(schema -> byName.put(schema.getFullName(), schema));
    }
    return Collections.unmodifiableMap(byName);
  }
}
