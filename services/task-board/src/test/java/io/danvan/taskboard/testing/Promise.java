package io.danvan.taskboard.testing;

import io.danvan.coordination.access.Classification;
import io.danvan.coordination.answer.AnswerPublished;
import io.danvan.coordination.answer.kafka.AnswerContract;
import io.danvan.coordination.commitment.AnswerManner;
import io.danvan.coordination.commitment.AnswerOwed;
import io.danvan.coordination.commitment.CommitmentEvent;
import io.danvan.coordination.commitment.CommitmentId;
import io.danvan.coordination.commitment.RequestEvent;
import io.danvan.coordination.commitment.ResponseEvent;
import io.danvan.coordination.commitment.Source;
import io.danvan.coordination.commitment.Stamp;
import io.danvan.coordination.commitment.kafka.CommitmentContract;
import io.danvan.coordination.common.AnswerId;
import io.danvan.coordination.common.Author;
import io.danvan.coordination.common.DocumentReference;
import io.danvan.coordination.common.FreeText;
import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.meeting.MeetingId;
import io.danvan.coordination.standing.Standing;
import io.danvan.coordination.testing.Country;
import io.danvan.platform.event.RecordedEvent;
import io.danvan.platform.event.StreamId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a meeting concluded that somebody does, told step by step, to the board. */
public final class Promise {
  private final Streams streams = new Streams();
  private final Consumer<List<RecordedEvent>> board;
  private final MeetingId meeting;
  private final OrganisationId host;
  private final OrganisationId responsible;
  private final CommitmentId id = new CommitmentId(UUID.randomUUID());
  private final Instant now;

  Promise(
      Consumer<List<RecordedEvent>> board,
      MeetingId meeting,
      OrganisationId host,
      OrganisationId responsible,
      Instant now) {
    this.board = board;
    this.meeting = meeting;
    this.host = host;
    this.responsible = responsible;
    this.now = now;
  }

  /** The host asks for it. */
  RecordedEvent asked(LocalDate due, String work, @Nullable CommitmentId transferredFrom) {
    return written(
        new RequestEvent.Requested(
            stamp(host, "response"),
            responsible,
            new Source(Source.Kind.MEETING, meeting.value()),
            responsible.equals(host) ? Standing.OWN : Standing.REQUESTED,
            new FreeText(work),
            new FreeText("Văn bản trả lời."),
            due,
            transferredFrom,
            AnswerOwed.THE_PEOPLE),
        "request");
  }

  CommitmentId commitment() {
    return id;
  }

  /** Who owes it takes it on. */
  public Promise accept() {
    return tell(new ResponseEvent.Accepted(stamp(responsible, "request")), "response");
  }

  /** Who owes it tells the people, or tells them anew and says why. */
  public Promise publish(String reply, @Nullable String correction) {
    var answer = new AnswerId(id.value());
    LocalDate day = LocalDate.of(2026, 3, 20);
    var document = new DocumentReference("41/TB-UBND", day, responsible, null, null);
    var version =
        new AnswerPublished(
            answer,
            Author.of(responsible),
            Country.CON_CUONG,
            new FreeText("Bao giờ có nước sạch?"),
            new FreeText(reply),
            document,
            day,
            correction == null ? null : new FreeText(correction));
    board.accept(
        List.of(
            streams.next(
                new StreamId(answer.toString()),
                answer.value(),
                AnswerContract.write(version),
                Classification.PUBLIC,
                now)));
    Stamp stamp = stamp(responsible, "request");
    return tell(
        new ResponseEvent.AnswerGiven(stamp, AnswerManner.PUBLISHED, answer, day, document),
        "response");
  }

  /** Who owes it hands in the result. */
  public Promise fulfil() {
    return tell(
        new ResponseEvent.Fulfilled(
            stamp(responsible, "request"), new FreeText("Đã trả lời."), List.of()),
        "response");
  }

  /** The host is content. */
  public Promise confirm() {
    long fulfilment = streams.version(stream("response"));
    return tell(new RequestEvent.Confirmed(stamp(host, "response"), fulfilment), "request");
  }

  /** The host no longer asks for it. */
  public Promise withdraw() {
    return tell(
        new RequestEvent.Withdrawn(stamp(host, "response"), new FreeText("Không còn cần.")),
        "request");
  }

  /** The host lets it pass to somebody else, whose promise it is from then on. */
  public Promise transfer(OrganisationId to, LocalDate due, String work) {
    Promise successor = new Promise(board, meeting, host, to, now);
    RecordedEvent granted =
        written(
            new RequestEvent.TransferGranted(stamp(host, "response"), successor.id, to), "request");
    board.accept(List.of(granted, successor.asked(due, work, id)));
    return successor;
  }

  private Promise tell(CommitmentEvent event, String side) {
    board.accept(List.of(written(event, side)));
    return this;
  }

  private RecordedEvent written(CommitmentEvent event, String side) {
    return streams.next(
        stream(side),
        id.value(),
        CommitmentContract.write(event),
        Classification.COORDINATION,
        now);
  }

  /** What an organisation writes now, having seen all of the other side's stream. */
  private Stamp stamp(OrganisationId author, String seen) {
    return new Stamp(
        id, new Author(author, Country.coordinator(author), null), streams.version(stream(seen)));
  }

  private StreamId stream(String side) {
    return new StreamId(id + "/" + side);
  }
}
