package io.danvan.coordination.matter;

import static io.danvan.coordination.standing.NgheAn.CON_CUONG_COMMITTEE;
import static io.danvan.coordination.standing.NgheAn.headOf;

import io.danvan.coordination.commitment.CommitmentId;
import io.danvan.coordination.commitment.Exchange;
import io.danvan.coordination.common.Author;
import io.danvan.coordination.common.FreeText;
import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.common.Recorded;
import io.danvan.coordination.common.UnitId;
import io.danvan.coordination.decision.Decision;
import io.danvan.coordination.directory.WorkingCalendar;
import io.danvan.coordination.matter.MatterCommand.NewMatter;
import io.danvan.coordination.matter.MatterCommand.OnMatter;
import io.danvan.coordination.matter.MatterCommand.RaiseMatters;
import io.danvan.coordination.meeting.HostMode;
import io.danvan.coordination.meeting.Meeting;
import io.danvan.coordination.meeting.MeetingEvent;
import io.danvan.coordination.meeting.MeetingEvent.MeetingHeld;
import io.danvan.coordination.meeting.MeetingEvent.MeetingPlanned;
import io.danvan.coordination.meeting.MeetingId;
import io.danvan.coordination.meeting.MeetingKind;
import io.danvan.coordination.meeting.Session;
import io.danvan.platform.refusal.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What is raised at a commune committee's meeting, for tests. */
final class MatterStory {
  static final OrganisationId HOST = CON_CUONG_COMMITTEE.id();
  static final UnitId UNIT = CON_CUONG_COMMITTEE.unit();

  /** The only conclusion of the meeting. */
  static final CommitmentId CONCLUSION = new CommitmentId(new UUID(0, 7));

  /** Ten days, whatever is a working day. */
  static final AnswerRules RULES =
      new AnswerRules(
          List.of(new AnswerLimit(LocalDate.of(2014, 7, 1), 10, "Luật", false)),
          WorkingCalendar.NONE,
          3);

  private static final Instant AT = Instant.parse("2026-03-02T01:00:00Z");

  private final Meeting meeting;
  private final List<Recorded<MatterEvent>> events = new ArrayList<>();
  private LocalDate today;

  private MatterStory(Meeting meeting, LocalDate today) {
    this.meeting = meeting;
    this.today = today;
  }

  /** A reception that was held on a day, which is today. */
  static MatterStory reception(LocalDate day) {
    return at(MeetingKind.RECEPTION_PERIODIC, day, true);
  }

  static MatterStory at(MeetingKind kind, LocalDate day, boolean held) {
    MeetingId id = new MeetingId(UUID.randomUUID());
    List<Recorded<MeetingEvent>> events = new ArrayList<>();
    FreeText place = new FreeText("Trụ sở");
    events.add(
        recorded(
            1,
            new MeetingPlanned(
                id, Author.of(HOST), kind, headOf(HOST), day, null, place, place, List.of())));
    if (held) {
      Session session = new Session(day, LocalTime.of(8, 0), LocalTime.of(11, 0), place);
      events.add(
          recorded(
              2,
              new MeetingHeld(
                  id,
                  Author.of(HOST),
                  HostMode.IN_PERSON,
                  null,
                  session,
                  "12/BB",
                  List.of(),
                  null)));
    }
    return new MatterStory(Meeting.fold(events).orElseThrow(), day);
  }

  static NewMatter some() {
    return new NewMatter(MatterTopic.ENVIRONMENT, UNIT, 2, false, RaisedBy.CITIZEN);
  }

  /** From now on it is this day. */
  MatterStory on(LocalDate day) {
    today = day;
    return this;
  }

  /** The host writes down one matter more. */
  MatterStory raised() {
    return raised(some());
  }

  MatterStory raised(NewMatter... matters) {
    granted(decider(HOST).raise(new RaiseMatters(List.of(matters)))).forEach(this::record);
    return this;
  }

  Refusal refusalOfRaising(OrganisationId author, NewMatter... matters) {
    return refused(decider(author).raise(new RaiseMatters(List.of(matters))));
  }

  /** The host does something with the last matter. */
  MatterStory with(OnMatter command) {
    return record(granted(decide(command, HOST)));
  }

  Refusal refusal(OnMatter command) {
    return refusal(command, HOST);
  }

  Refusal refusal(OnMatter command, OrganisationId author) {
    return refused(decide(command, author));
  }

  private Decision<MatterEvent> decide(OnMatter command, OrganisationId author) {
    return decider(author)
        .decide(command, matter(), RULES.clock(matter(), today), CONCLUSION::equals);
  }

  /** The last matter. */
  Matter matter() {
    return record().matters().getLast();
  }

  MattersRecord record() {
    return MattersRecord.of(meeting.id(), events);
  }

  MatterStory record(MatterEvent event) {
    events.add(recorded(events.size() + 1, event));
    return this;
  }

  private MatterDecider decider(OrganisationId author) {
    return new MatterDecider(Exchange.situation(author, today), meeting);
  }

  private static <E> Recorded<E> recorded(long version, E event) {
    return new Recorded<>(version, AT, false, event);
  }

  private static <T> T granted(Decision<T> decision) {
    return switch (decision) {
      case Decision.Granted<T>(var decided) -> decided;
      case Decision.Refused<T>(var refusal) -> throw new AssertionError("refused: " + refusal);
    };
  }

  private static Refusal refused(Decision<?> decision) {
    return switch (decision) {
      case Decision.Granted<?>(var decided) -> throw new AssertionError("granted: " + decided);
      case Decision.Refused<?>(var refusal) -> refusal;
    };
  }
}
