package io.danvan.taskboard.testing;

import io.danvan.coordination.access.Classification;
import io.danvan.coordination.commitment.CommitmentId;
import io.danvan.coordination.common.Author;
import io.danvan.coordination.common.DocumentReference;
import io.danvan.coordination.common.FreeText;
import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.common.PositionId;
import io.danvan.coordination.common.UnitId;
import io.danvan.coordination.matter.AnswerForm;
import io.danvan.coordination.matter.MatterAnswer;
import io.danvan.coordination.matter.MatterEvent;
import io.danvan.coordination.matter.MatterId;
import io.danvan.coordination.matter.MatterTopic;
import io.danvan.coordination.matter.RaisedBy;
import io.danvan.coordination.matter.kafka.MatterContract;
import io.danvan.coordination.meeting.Attendance;
import io.danvan.coordination.meeting.Delegation;
import io.danvan.coordination.meeting.HostMode;
import io.danvan.coordination.meeting.MeetingEvent;
import io.danvan.coordination.meeting.MeetingId;
import io.danvan.coordination.meeting.MeetingKind;
import io.danvan.coordination.meeting.Session;
import io.danvan.coordination.meeting.kafka.MeetingContract;
import io.danvan.coordination.testing.Country;
import io.danvan.platform.event.RecordedEvent;
import io.danvan.platform.event.StreamId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** A meeting as its host writes it, told step by step; every step is taken to the board. */
public final class Gathering {
  private final Consumer<List<RecordedEvent>> board;
  private final OrganisationId host;
  private final PositionId position;
  private final MeetingId id = new MeetingId(UUID.randomUUID());
  private final Streams streams = new Streams();
  private Classification classification = Classification.PUBLIC;
  private Instant now;
  private MatterId matter = new MatterId(new UUID(0, 0));
  private List<Promise> concluded = List.of();

  private Gathering(
      Consumer<List<RecordedEvent>> board, OrganisationId host, PositionId position, Instant now) {
    this.board = board;
    this.host = host;
    this.position = position;
    this.now = now;
  }

  /** Begins the story of a meeting of a host's position, at a moment. */
  public static Gathering of(
      OrganisationId host, PositionId position, Instant now, Consumer<List<RecordedEvent>> board) {
    return new Gathering(board, host, position, now);
  }

  /** It is not for everybody. */
  public Gathering classified(Classification other) {
    classification = other;
    return this;
  }

  /** From here on it is later. */
  public Gathering at(Instant later) {
    now = later;
    return this;
  }

  /** The host announces it. */
  public Gathering plan(
      MeetingKind kind, LocalDate day, String subject, OrganisationId... invited) {
    return write(
        new MeetingEvent.MeetingPlanned(
            id,
            author(),
            kind,
            position,
            day,
            null,
            new FreeText("Nhà văn hóa xã"),
            new FreeText(subject),
            List.of(invited)));
  }

  /** The host moves it. */
  public Gathering move(LocalDate day, String reason) {
    return write(
        new MeetingEvent.MeetingMoved(
            id, author(), day, new FreeText("Nhà văn hóa xã"), new FreeText(reason)));
  }

  /** The host reports that it was held. */
  public Gathering held(HostMode mode, LocalDate day, Attendance... attendance) {
    return write(
        new MeetingEvent.MeetingHeld(
            id,
            author(),
            mode,
            mode == HostMode.DELEGATED
                ? new Delegation(Country.coordinator(host), new FreeText("Họp đột xuất ở tỉnh."))
                : null,
            new Session(
                day, LocalTime.of(8, 0), LocalTime.of(11, 30), new FreeText("Nhà văn hóa xã")),
            "12/BB-UBND",
            List.of(attendance),
            null));
  }

  /** The host reports that it was not held. */
  public Gathering notHeld(String reason) {
    return write(new MeetingEvent.MeetingNotHeld(id, author(), new FreeText(reason), null));
  }

  /** The host asks these organisations for one thing each. */
  public Gathering conclude(LocalDate due, String work, OrganisationId... responsible) {
    List<RecordedEvent> events = new ArrayList<>();
    concluded = new ArrayList<>();
    for (OrganisationId each : responsible) {
      Promise promise = new Promise(board, id, host, each, now);
      concluded.add(promise);
      events.add(promise.asked(due, work, null));
    }
    events.addFirst(
        recorded(
            new MeetingEvent.ConclusionNoticeIssued(
                id, author(), document("27/TB-UBND"), responsible.length)));
    board.accept(events);
    return this;
  }

  /** The host writes down a matter; what follows is about it. */
  public Gathering raise(MatterTopic topic, UnitId unit, LocalDate day) {
    matter = new MatterId(UUID.randomUUID());
    return write(
        new MatterEvent.MatterRaised(
            id, author(), matter, topic, unit, 3, true, RaisedBy.CITIZEN, day));
  }

  /** The host answers the matter that was raised last. */
  public Gathering answer(MatterAnswer answer, LocalDate day) {
    return write(
        new MatterEvent.MatterAnswered(
            id, author(), matter, answer, day, AnswerForm.IN_WRITING, null, false));
  }

  /** The host links the matter that was raised last to all that was concluded last. */
  public Gathering link() {
    List<CommitmentId> commitments = concluded.stream().map(Promise::commitment).toList();
    return write(new MatterEvent.MatterLinked(id, author(), matter, commitments));
  }

  /** The holder of its receipt says that it is not done. */
  public Gathering notDone(LocalDate day) {
    return write(new MatterEvent.MatterReportedNotDone(id, Author.of(host), matter, day, 1));
  }

  /** The host gives the matter that was raised last another receipt. */
  public Gathering renewReceipt() {
    return write(new MatterEvent.MatterReceiptRenewed(id, author(), matter));
  }

  private Gathering write(MatterEvent event) {
    board.accept(
        List.of(
            streams.next(
                new StreamId(id + "/matters"),
                id.value(),
                MatterContract.write(event),
                Classification.RESTRICTED,
                now)));
    return this;
  }

  /** The matter that was raised last. */
  public MatterId matter() {
    return matter;
  }

  /** The host announces the results. */
  public Gathering announce(LocalDate day) {
    return write(new MeetingEvent.ResultsAnnounced(id, author(), day, document("31/TB-UBND")));
  }

  /** One of those concluded last, counted from 0. */
  public Promise promise(int which) {
    return concluded.get(which);
  }

  /** Its page. */
  public String path() {
    return "/meetings/" + id;
  }

  /** The identity of its card. */
  public UUID card() {
    return id.value();
  }

  private Gathering write(MeetingEvent event) {
    board.accept(List.of(recorded(event)));
    return this;
  }

  private RecordedEvent recorded(MeetingEvent event) {
    return streams.next(
        new StreamId(id.toString()), id.value(), MeetingContract.write(event), classification, now);
  }

  private DocumentReference document(String number) {
    return new DocumentReference(number, LocalDate.of(2026, 3, 16), host, null, null);
  }

  private Author author() {
    return new Author(host, position, null);
  }
}
