package io.danvan.coordination.meeting;

import static io.danvan.coordination.standing.NgheAn.CON_CUONG_COMMITTEE;
import static io.danvan.coordination.standing.NgheAn.headOf;

import io.danvan.coordination.access.Classification;
import io.danvan.coordination.commitment.Exchange;
import io.danvan.coordination.commitment.RequestEvent.Requested;
import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.common.Recorded;
import io.danvan.coordination.decision.Decision;
import io.danvan.coordination.meeting.MeetingCommand.OnMeeting;
import io.danvan.coordination.meeting.MeetingCommand.PlanMeeting;
import io.danvan.coordination.meeting.MeetingCommand.PlanSchedule;
import io.danvan.coordination.meeting.MeetingEvent.MeetingPlanned;
import io.danvan.platform.refusal.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A meeting of a commune's committee, for tests. */
final class MeetingStory {
  static final OrganisationId HOST = CON_CUONG_COMMITTEE.id();

  private static final Instant AT = Instant.parse("2026-03-02T01:00:00Z");

  private final List<Recorded<MeetingEvent>> events = new ArrayList<>();
  private LocalDate today;
  private boolean raised;

  private MeetingStory(LocalDate today) {
    this.today = today;
  }

  static MeetingStory planned(MeetingKind kind, LocalDate day) {
    MeetingStory story = new MeetingStory(Exchange.TODAY);
    story.record(granted(story.decider(HOST).plan(plan(kind, day))));
    return story;
  }

  static PlanMeeting plan(MeetingKind kind, LocalDate day) {
    return new PlanMeeting(
        kind, headOf(HOST), day, "Trụ sở", "Tiếp công dân", List.of(), Classification.PUBLIC);
  }

  static PlanSchedule schedule(MeetingKind kind, List<LocalDate> days) {
    return new PlanSchedule(
        kind, headOf(HOST), days, "Trụ sở", "Tiếp công dân", List.of(), Classification.PUBLIC);
  }

  static List<MeetingPlanned> granted(PlanSchedule command) {
    return granted(new MeetingStory(Exchange.TODAY).decider(HOST).plan(command));
  }

  static Refusal refusalOfPlanning(PlanSchedule command) {
    return refused(new MeetingStory(Exchange.TODAY).decider(HOST).plan(command));
  }

  static Refusal refusalOfPlanning(PlanMeeting command) {
    return refused(new MeetingStory(Exchange.TODAY).decider(HOST).plan(command));
  }

  /** From now on it is this day. */
  MeetingStory on(LocalDate day) {
    today = day;
    return this;
  }

  /** From now on something was raised at it. */
  MeetingStory raised() {
    raised = true;
    return this;
  }

  /** The host does something, and it is granted. */
  MeetingStory with(OnMeeting command) {
    granted(command);
    return this;
  }

  List<Requested> granted(OnMeeting command) {
    MeetingDecided decided = granted(decider(HOST).decide(command, meeting(), raised));
    record(decided);
    return decided.requests();
  }

  Refusal refusal(OnMeeting command) {
    return refusal(command, HOST);
  }

  Refusal refusal(OnMeeting command, OrganisationId author) {
    return refused(decider(author).decide(command, meeting(), raised));
  }

  Meeting meeting() {
    return Meeting.fold(events).orElseThrow();
  }

  MeetingEvent last() {
    return events.getLast().event();
  }

  private void record(MeetingDecided decided) {
    events.add(new Recorded<>(events.size() + 1, AT, false, decided.event()));
  }

  private MeetingDecider decider(OrganisationId author) {
    return new MeetingDecider(Exchange.situation(author, today));
  }

  private static <T> T granted(Decision<T> decision) {
    return switch (decision) {
      case Decision.Granted<T>(var decided) -> decided;
      case Decision.Refused<T>(var refusal) -> throw new AssertionError("refused: " + refusal);
    };
  }

  private static <T> Refusal refused(Decision<T> decision) {
    return switch (decision) {
      case Decision.Granted<T>(var decided) -> throw new AssertionError("granted: " + decided);
      case Decision.Refused<T>(var refusal) -> refusal;
    };
  }
}
