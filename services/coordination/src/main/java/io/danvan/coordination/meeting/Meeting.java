package io.danvan.coordination.meeting;

import io.danvan.coordination.common.FreeText;
import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.common.Recorded;
import io.danvan.coordination.meeting.MeetingEvent.ConclusionNoticeIssued;
import io.danvan.coordination.meeting.MeetingEvent.MeetingHeld;
import io.danvan.coordination.meeting.MeetingEvent.MeetingMoved;
import io.danvan.coordination.meeting.MeetingEvent.MeetingNotHeld;
import io.danvan.coordination.meeting.MeetingEvent.MeetingPlanned;
import io.danvan.coordination.meeting.MeetingEvent.ResultsAnnounced;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as its host has written it. What became of its conclusions is in their commitments.
 *
 * @param plan the event that began it
 * @param announced what was last announced of its day and place
 * @param day the day on which it is to be; once it was held, the day on which it was
 * @param place where it is to be, or was
 * @param outcome what the host last reported; none while nothing is reported
 * @param notices the notices of its conclusions, in their order
 * @param results the announcements of its results, in their order
 * @param version the version of its stream
 */
public record Meeting(
    Recorded<MeetingPlanned> plan,
    Announcement announced,
    LocalDate day,
    FreeText place,
    @Nullable Outcome outcome,
    List<Recorded<ConclusionNoticeIssued>> notices,
    List<Recorded<ResultsAnnounced>> results,
    long version) {
  /**
   * What was announced of a meeting.
   *
   * @param at when its day was
   * @param reason why it took the place of an earlier day; none of the first
   */
  public record Announcement(Instant at, LocalDate day, FreeText place, @Nullable FreeText reason) {
    /** A meeting that only goes to another place has its day announced since when it was. */
    private Announcement after(Recorded<MeetingMoved> moved) {
      MeetingMoved event = moved.event();
      return event.day().equals(day)
          ? new Announcement(at, day, event.place(), reason)
          : new Announcement(moved.at(), event.day(), event.place(), event.reason());
    }
  }

  /** Whether a meeting took place. */
  public enum Status {
    /** It is announced, and nothing is reported yet. */
    PLANNED,
    /** It took place. */
    HELD,
    /** It did not. */
    NOT_HELD
  }

  /** What the host reported of it. */
  public sealed interface Outcome {
    /** It took place. */
    record Held(Recorded<MeetingHeld> report) implements Outcome {}

    /** It did not take place. */
    record NotHeld(Recorded<MeetingNotHeld> report) implements Outcome {}
  }

  /** Copies the lists. */
  public Meeting {
    notices = List.copyOf(notices);
    results = List.copyOf(results);
  }

  /**
   * The meeting that these events tell of, in the order of their stream; empty before the first.
   */
  public static Optional<Meeting> fold(List<Recorded<MeetingEvent>> events) {
    if (events.isEmpty() || !(events.getFirst().event() instanceof MeetingPlanned planned)) {
      return Optional.empty();
    }
    Meeting meeting = begin(events.getFirst().as(planned));
    for (Recorded<MeetingEvent> recorded : events.subList(1, events.size())) {
      meeting = meeting.after(recorded);
    }
    return Optional.of(meeting);
  }

  private static Meeting begin(Recorded<MeetingPlanned> plan) {
    MeetingPlanned planned = plan.event();
    return new Meeting(
        plan,
        new Announcement(plan.at(), planned.day(), planned.place(), null),
        planned.day(),
        planned.place(),
        null,
        List.of(),
        List.of(),
        plan.version());
  }

  private Meeting after(Recorded<MeetingEvent> recorded) {
    Meeting now =
        switch (recorded.event()) {
          case MeetingPlanned _ -> this;
          case MeetingMoved moved -> announced(announced.after(recorded.as(moved)));
          case MeetingHeld held ->
              reported(
                  new Outcome.Held(recorded.as(held)),
                  held.session().day(),
                  held.session().place());
          case MeetingNotHeld notHeld ->
              reported(
                  new Outcome.NotHeld(recorded.as(notHeld)), announced.day(), announced.place());
          case ConclusionNoticeIssued issued -> told(with(notices, recorded.as(issued)), results);
          case ResultsAnnounced told -> told(notices, with(results, recorded.as(told)));
        };
    return now.at(recorded.version());
  }

  private Meeting announced(Announcement other) {
    return new Meeting(plan, other, other.day(), other.place(), outcome, notices, results, version);
  }

  private Meeting reported(Outcome report, LocalDate on, FreeText where) {
    return new Meeting(plan, announced, on, where, report, notices, results, version);
  }

  private Meeting told(
      List<Recorded<ConclusionNoticeIssued>> all, List<Recorded<ResultsAnnounced>> told) {
    return new Meeting(plan, announced, day, place, outcome, all, told, version);
  }

  private static <E> List<E> with(List<E> known, E next) {
    return Stream.concat(known.stream(), Stream.of(next)).toList();
  }

  private Meeting at(long now) {
    return new Meeting(plan, announced, day, place, outcome, notices, results, now);
  }

  /** Its identity. */
  public MeetingId id() {
    return plan.event().meeting();
  }

  /** The last announcement of its results; none while there is none. */
  public @Nullable Recorded<ResultsAnnounced> lastResults() {
    return results.isEmpty() ? null : results.getLast();
  }

  /** What kind it is. */
  public MeetingKind kind() {
    return plan.event().kind();
  }

  /** The organisation that hosts it, and asks for what is concluded. */
  public OrganisationId host() {
    return plan.event().author().organisation();
  }

  /** Whether it took place. */
  public Status status() {
    return switch (outcome) {
      case null -> Status.PLANNED;
      case Outcome.Held _ -> Status.HELD;
      case Outcome.NotHeld _ -> Status.NOT_HELD;
    };
  }

  /** Whether it was held on another day than the one that was last announced. */
  public boolean isOnAnotherDay() {
    return !day.equals(announced.day());
  }

  /**
   * The day that it counts for: the one that the schedule names, where the meeting is only on
   * another because that one is not worked. A day that its host chose instead is the host's.
   */
  public LocalDate countedDay() {
    MeetingPlanned planned = plan.event();
    LocalDate scheduled = planned.scheduledDay();
    return scheduled != null && day.equals(planned.day()) ? scheduled : day;
  }

  /** The host and who is invited. Who is responsible for a conclusion is in its commitment. */
  public Set<OrganisationId> participants() {
    Set<OrganisationId> participants = new LinkedHashSet<>();
    participants.add(host());
    participants.addAll(plan.event().invited());
    return participants;
  }
}
