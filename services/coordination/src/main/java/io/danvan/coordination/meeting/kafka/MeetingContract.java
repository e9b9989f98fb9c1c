package io.danvan.coordination.meeting.kafka;

import static io.danvan.coordination.common.kafka.CommonContract.toContract;
import static io.danvan.coordination.common.kafka.CommonContract.toContractOrNull;
import static io.danvan.coordination.common.kafka.CommonContract.toDomain;

import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.common.PositionId;
import io.danvan.coordination.common.kafka.CommonContract;
import io.danvan.coordination.meeting.Attendance;
import io.danvan.coordination.meeting.Delegation;
import io.danvan.coordination.meeting.HostMode;
import io.danvan.coordination.meeting.MeetingEvent;
import io.danvan.coordination.meeting.MeetingId;
import io.danvan.coordination.meeting.MeetingKind;
import io.danvan.coordination.meeting.Session;
import io.danvan.events.meeting.ConclusionNoticeIssued;
import io.danvan.events.meeting.MeetingHeld;
import io.danvan.events.meeting.MeetingMoved;
import io.danvan.events.meeting.MeetingNotHeld;
import io.danvan.events.meeting.MeetingPlanned;
import io.danvan.events.meeting.ResultsAnnounced;
import java.util.List;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Meeting events between the domain and the contract; nothing else knows both. */
public final class MeetingContract {
  private MeetingContract() {}

  /** The event as a record of the contract. */
  public static SpecificRecord write(MeetingEvent event) {
    return switch (event) {
      case MeetingEvent.MeetingPlanned it ->
          new MeetingPlanned(
              it.meeting().value(),
              toContract(it.author()),
              kind(it.kind()),
              it.host().value(),
              it.day(),
              it.scheduledDay(),
              toContract(it.place()),
              toContract(it.subject()),
              it.invited().stream().map(OrganisationId::value).toList());
      case MeetingEvent.MeetingMoved it ->
          new MeetingMoved(
              it.meeting().value(),
              toContract(it.author()),
              it.day(),
              toContract(it.place()),
              toContract(it.reason()));
      case MeetingEvent.MeetingHeld it -> held(it);
      case MeetingEvent.MeetingNotHeld it ->
          new MeetingNotHeld(
              it.meeting().value(),
              toContract(it.author()),
              toContract(it.reason()),
              toContractOrNull(it.correction()));
      case MeetingEvent.ConclusionNoticeIssued it ->
          new ConclusionNoticeIssued(
              it.meeting().value(),
              toContract(it.author()),
              CommonContract.toContract(it.notice()),
              it.conclusions());
      case MeetingEvent.ResultsAnnounced it ->
          new ResultsAnnounced(
              it.meeting().value(),
              toContract(it.author()),
              it.day(),
              CommonContract.toContract(it.announcement()));
    };
  }

  private static MeetingHeld held(MeetingEvent.MeetingHeld it) {
    Delegation delegation = it.delegation();
    Session session = it.session();
    return new MeetingHeld(
        it.meeting().value(),
        toContract(it.author()),
        mode(it.mode()),
        delegation == null ? null : delegation.to().value(),
        delegation == null ? null : toContract(delegation.reason()),
        session.day(),
        session.begin(),
        session.end(),
        toContract(session.place()),
        it.minutes(),
        it.attendance().stream()
            .map(
                each ->
                    new io.danvan.events.meeting.Attendance(
                        each.organisation().value(), each.attendees()))
            .toList(),
        toContractOrNull(it.correction()));
  }

  /** The record as an event of the domain; empty if it belongs to another family. */
  public static Optional<MeetingEvent> read(SpecificRecord record) {
    return Optional.ofNullable(
        switch (record) {
          case MeetingPlanned it ->
              new MeetingEvent.MeetingPlanned(
                  new MeetingId(it.getMeeting()),
                  toDomain(it.getAuthor()),
                  kind(it.getKind()),
                  new PositionId(it.getHost()),
                  it.getDay(),
                  it.getScheduledDay().orElse(null),
                  toDomain(it.getPlace()),
                  toDomain(it.getSubject()),
                  it.getInvited().stream().map(OrganisationId::new).toList());
          case MeetingMoved it ->
              new MeetingEvent.MeetingMoved(
                  new MeetingId(it.getMeeting()),
                  toDomain(it.getAuthor()),
                  it.getDay(),
                  toDomain(it.getPlace()),
                  toDomain(it.getReason()));
          case MeetingHeld it -> held(it);
          case MeetingNotHeld it ->
              new MeetingEvent.MeetingNotHeld(
                  new MeetingId(it.getMeeting()),
                  toDomain(it.getAuthor()),
                  toDomain(it.getReason()),
                  it.getCorrection().map(CommonContract::toDomain).orElse(null));
          case ConclusionNoticeIssued it ->
              new MeetingEvent.ConclusionNoticeIssued(
                  new MeetingId(it.getMeeting()),
                  toDomain(it.getAuthor()),
                  toDomain(it.getNotice()),
                  it.getConclusions());
          case ResultsAnnounced it ->
              new MeetingEvent.ResultsAnnounced(
                  new MeetingId(it.getMeeting()),
                  toDomain(it.getAuthor()),
                  it.getDay(),
                  toDomain(it.getAnnouncement()));
          default -> null;
        });
  }

  private static MeetingEvent held(MeetingHeld it) {
    return new MeetingEvent.MeetingHeld(
        new MeetingId(it.getMeeting()),
        toDomain(it.getAuthor()),
        mode(it.getMode()),
        delegation(it),
        new Session(it.getDay(), it.getBegin(), it.getEnd(), toDomain(it.getPlace())),
        it.getMinutes(),
        attendance(it.getAttendance()),
        it.getCorrection().map(CommonContract::toDomain).orElse(null));
  }

  private static @Nullable Delegation delegation(MeetingHeld it) {
    return it.getDelegate()
        .flatMap(
            to ->
                it.getDelegationReason()
                    .map(reason -> new Delegation(new PositionId(to), toDomain(reason))))
        .orElse(null);
  }

  private static List<Attendance> attendance(List<io.danvan.events.meeting.Attendance> attendance) {
    return attendance.stream()
        .map(
            each -> new Attendance(new OrganisationId(each.getOrganisation()), each.getAttendees()))
        .toList();
  }

  private static io.danvan.events.meeting.MeetingKind kind(MeetingKind kind) {
    return switch (kind) {
      case UNKNOWN -> io.danvan.events.meeting.MeetingKind.UNKNOWN;
      case RECEPTION_PERIODIC -> io.danvan.events.meeting.MeetingKind.RECEPTION_PERIODIC;
      case RECEPTION_UNSCHEDULED -> io.danvan.events.meeting.MeetingKind.RECEPTION_UNSCHEDULED;
      case RECEPTION_REGULAR -> io.danvan.events.meeting.MeetingKind.RECEPTION_REGULAR;
      case DIALOGUE -> io.danvan.events.meeting.MeetingKind.DIALOGUE;
      case JOINT_CONFERENCE -> io.danvan.events.meeting.MeetingKind.JOINT_CONFERENCE;
      case BRIEFING -> io.danvan.events.meeting.MeetingKind.BRIEFING;
    };
  }

  private static MeetingKind kind(io.danvan.events.meeting.MeetingKind kind) {
    return switch (kind) {
      case UNKNOWN -> MeetingKind.UNKNOWN;
      case RECEPTION_PERIODIC -> MeetingKind.RECEPTION_PERIODIC;
      case RECEPTION_UNSCHEDULED -> MeetingKind.RECEPTION_UNSCHEDULED;
      case RECEPTION_REGULAR -> MeetingKind.RECEPTION_REGULAR;
      case DIALOGUE -> MeetingKind.DIALOGUE;
      case JOINT_CONFERENCE -> MeetingKind.JOINT_CONFERENCE;
      case BRIEFING -> MeetingKind.BRIEFING;
    };
  }

  private static io.danvan.events.meeting.HostMode mode(HostMode mode) {
    return switch (mode) {
      case UNKNOWN -> io.danvan.events.meeting.HostMode.UNKNOWN;
      case IN_PERSON -> io.danvan.events.meeting.HostMode.IN_PERSON;
      case DELEGATED -> io.danvan.events.meeting.HostMode.DELEGATED;
      case ONLINE -> io.danvan.events.meeting.HostMode.ONLINE;
    };
  }

  private static HostMode mode(io.danvan.events.meeting.HostMode mode) {
    return switch (mode) {
      case UNKNOWN -> HostMode.UNKNOWN;
      case IN_PERSON -> HostMode.IN_PERSON;
      case DELEGATED -> HostMode.DELEGATED;
      case ONLINE -> HostMode.ONLINE;
    };
  }
}
