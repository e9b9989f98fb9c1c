package io.danvan.coordination.matter.kafka;

import static io.danvan.coordination.common.kafka.CommonContract.toContract;
import static io.danvan.coordination.common.kafka.CommonContract.toDomain;

import io.danvan.coordination.commitment.CommitmentId;
import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.common.UnitId;
import io.danvan.coordination.matter.MatterEvent;
import io.danvan.coordination.matter.MatterId;
import io.danvan.coordination.meeting.MeetingId;
import io.danvan.events.meeting.MatterAnswered;
import io.danvan.events.meeting.MatterLinked;
import io.danvan.events.meeting.MatterRaised;
import io.danvan.events.meeting.MatterReceiptRenewed;
import io.danvan.events.meeting.MatterReportedNotDone;
import io.danvan.events.meeting.MatterTakenBack;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;

/** Events of matters between the domain and the contract; nothing else knows both. */
public final class MatterContract {
  private MatterContract() {}

  /** The event as a record of the contract. */
  public static SpecificRecord write(MatterEvent event) {
    return switch (event) {
      case MatterEvent.MatterRaised it -> raised(it);
      case MatterEvent.MatterAnswered it -> answered(it);
      case MatterEvent.MatterLinked it ->
          new MatterLinked(
              it.meeting().value(),
              toContract(it.author()),
              it.matter().value(),
              it.commitments().stream().map(CommitmentId::value).toList());
      case MatterEvent.MatterTakenBack it ->
          new MatterTakenBack(it.meeting().value(), toContract(it.author()), it.matter().value());
      case MatterEvent.MatterReportedNotDone it ->
          new MatterReportedNotDone(
              it.meeting().value(),
              toContract(it.author()),
              it.matter().value(),
              it.reportedOn(),
              it.seen());
      case MatterEvent.MatterReceiptRenewed it ->
          new MatterReceiptRenewed(
              it.meeting().value(), toContract(it.author()), it.matter().value());
    };
  }

  private static MatterRaised raised(MatterEvent.MatterRaised it) {
    return new MatterRaised(
        it.meeting().value(),
        toContract(it.author()),
        it.matter().value(),
        MatterWords.topic(it.topic()),
        it.unit().value(),
        it.count(),
        it.repeated(),
        MatterWords.raisedBy(it.raisedBy()),
        it.raisedOn());
  }

  private static MatterAnswered answered(MatterEvent.MatterAnswered it) {
    OrganisationId to = it.transferredTo();
    return new MatterAnswered(
        it.meeting().value(),
        toContract(it.author()),
        it.matter().value(),
        MatterWords.answer(it.answer()),
        it.answeredOn(),
        MatterWords.form(it.form()),
        to == null ? null : to.value(),
        it.correction());
  }

  /** The record as an event of the domain; empty if it belongs to another family. */
  public static Optional<MatterEvent> read(SpecificRecord record) {
    return Optional.ofNullable(
        switch (record) {
          case MatterRaised it -> raised(it);
          case MatterAnswered it -> answered(it);
          case MatterLinked it ->
              new MatterEvent.MatterLinked(
                  new MeetingId(it.getMeeting()),
                  toDomain(it.getAuthor()),
                  new MatterId(it.getMatter()),
                  it.getCommitments().stream().map(CommitmentId::new).toList());
          case MatterTakenBack it ->
              new MatterEvent.MatterTakenBack(
                  new MeetingId(it.getMeeting()),
                  toDomain(it.getAuthor()),
                  new MatterId(it.getMatter()));
          case MatterReportedNotDone it ->
              new MatterEvent.MatterReportedNotDone(
                  new MeetingId(it.getMeeting()),
                  toDomain(it.getAuthor()),
                  new MatterId(it.getMatter()),
                  it.getReportedOn(),
                  it.getSeen());
          case MatterReceiptRenewed it ->
              new MatterEvent.MatterReceiptRenewed(
                  new MeetingId(it.getMeeting()),
                  toDomain(it.getAuthor()),
                  new MatterId(it.getMatter()));
          default -> null;
        });
  }

  private static MatterEvent raised(MatterRaised it) {
    return new MatterEvent.MatterRaised(
        new MeetingId(it.getMeeting()),
        toDomain(it.getAuthor()),
        new MatterId(it.getMatter()),
        MatterWords.topic(it.getTopic()),
        new UnitId(it.getUnit()),
        it.getCount(),
        it.getRepeated(),
        MatterWords.raisedBy(it.getRaisedBy()),
        it.getRaisedOn());
  }

  private static MatterEvent answered(MatterAnswered it) {
    return new MatterEvent.MatterAnswered(
        new MeetingId(it.getMeeting()),
        toDomain(it.getAuthor()),
        new MatterId(it.getMatter()),
        MatterWords.answer(it.getAnswer()),
        it.getAnsweredOn(),
        MatterWords.form(it.getForm()),
        it.getTransferredTo().map(OrganisationId::new).orElse(null),
        it.getCorrection());
  }
}
