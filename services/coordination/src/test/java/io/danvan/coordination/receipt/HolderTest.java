package io.danvan.coordination.receipt;

import static io.danvan.coordination.standing.NgheAn.CON_CUONG_COMMITTEE;
import static org.assertj.core.api.Assertions.assertThat;

import io.danvan.coordination.commitment.CommitmentId;
import io.danvan.coordination.common.Author;
import io.danvan.coordination.common.Recorded;
import io.danvan.coordination.decision.Decision;
import io.danvan.coordination.decision.Reason;
import io.danvan.coordination.directory.WorkingCalendar;
import io.danvan.coordination.matter.AnswerClock;
import io.danvan.coordination.matter.AnswerForm;
import io.danvan.coordination.matter.AnswerLimit;
import io.danvan.coordination.matter.AnswerRules;
import io.danvan.coordination.matter.Matter;
import io.danvan.coordination.matter.MatterAnswer;
import io.danvan.coordination.matter.MatterEvent;
import io.danvan.coordination.matter.MatterEvent.MatterReportedNotDone;
import io.danvan.coordination.matter.MatterId;
import io.danvan.coordination.matter.MatterTopic;
import io.danvan.coordination.matter.MattersRecord;
import io.danvan.coordination.matter.RaisedBy;
import io.danvan.coordination.meeting.MeetingId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HolderTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 16);
  private static final LocalDate LATE = DAY.plusDays(30);
  private static final MeetingId MEETING = new MeetingId(new UUID(0, 1));
  private static final MatterId MATTER = new MatterId(new UUID(0, 2));
  private static final Author HOST = Author.of(CON_CUONG_COMMITTEE.id());
  private static final AnswerRules RULES =
      new AnswerRules(
          List.of(new AnswerLimit(LocalDate.of(2014, 7, 1), 10, "Luật", false)),
          WorkingCalendar.NONE,
          3);

  private final List<Recorded<MatterEvent>> events = new ArrayList<>();

  HolderTest() {
    record(
        new MatterEvent.MatterRaised(
            MEETING,
            HOST,
            MATTER,
            MatterTopic.OTHER,
            CON_CUONG_COMMITTEE.unit(),
            1,
            false,
            RaisedBy.CITIZEN,
            DAY));
  }

  @Test
  void whoStillHasToBeAnsweredHasNothingToSayBeforeTheLastDayIsOver() {
    assertThat(refusal(DAY, 0)).isEqualTo(Reason.NOTHING_OWED_YET.code());
    MatterReportedNotDone said = granted(LATE, 0);
    assertThat(said.reportedOn()).isEqualTo(LATE);
    assertThat(said.author()).isEqualTo(HOST);
  }

  @ParameterizedTest
  @EnumSource(names = {"REFUSED", "TRANSFERRED"})
  void whatTheHostDoesNotDoIsNotCalledNotDone(MatterAnswer answer) {
    answered(answer);
    assertThat(refusal(LATE, 0)).isEqualTo(Reason.NOTHING_OWED_YET.code());
  }

  @ParameterizedTest
  @EnumSource(names = {"REFUSED", "TRANSFERRED"})
  void whatWasPromisedIsOwedWhateverWasAnswered(MatterAnswer answer) {
    answered(answer);
    record(
        new MatterEvent.MatterLinked(
            MEETING, HOST, MATTER, List.of(new CommitmentId(new UUID(0, 3)))));
    assertThat(granted(DAY, 1).seen()).isEqualTo(1);
  }

  @Test
  void whatTheHostCallsAMistakeMayBeCalledNotDone() {
    record(new MatterEvent.MatterTakenBack(MEETING, HOST, MATTER));
    record(granted(DAY, 0));
    assertThat(refusal(LATE, 0)).isEqualTo(Reason.ALREADY_SAID.code());
  }

  @Test
  void whatWasSaidIsNotSaidAgainBeforeSomethingHasHappened() {
    answered(MatterAnswer.ACCEPTED);
    record(granted(DAY, 4));
    assertThat(refusal(LATE, 4)).isEqualTo(Reason.ALREADY_SAID.code());
    assertThat(holder(LATE, 4).mayReport()).isFalse();
    assertThat(granted(LATE, 5).seen()).isEqualTo(5);
    record(new MatterEvent.MatterLinked(MEETING, HOST, MATTER, List.of()));
    assertThat(granted(LATE, 4).seen()).isEqualTo(4);
  }

  private void answered(MatterAnswer answer) {
    record(
        new MatterEvent.MatterAnswered(
            MEETING, HOST, MATTER, answer, DAY, AnswerForm.ORALLY, null, false));
  }

  private void record(MatterEvent event) {
    Instant at = Instant.parse("2026-03-16T02:00:00Z");
    events.add(new Recorded<>(events.size() + 1, at, false, event));
  }

  private Holder holder(LocalDate today, long seen) {
    Matter matter = MattersRecord.of(MEETING, events).find(MATTER).orElseThrow();
    Optional<AnswerClock> clock = RULES.clock(matter, today);
    return new Holder(matter, clock, seen);
  }

  private MatterReportedNotDone granted(LocalDate today, long seen) {
    return holder(today, seen).reportNotDone(today).orThrow();
  }

  private String refusal(LocalDate today, long seen) {
    return switch (holder(today, seen).reportNotDone(today)) {
      case Decision.Granted<MatterReportedNotDone>(var said) ->
          throw new AssertionError("granted: " + said);
      case Decision.Refused<MatterReportedNotDone>(var refusal) -> refusal.code();
    };
  }
}
