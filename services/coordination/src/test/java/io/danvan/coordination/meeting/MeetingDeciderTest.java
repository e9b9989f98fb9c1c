package io.danvan.coordination.meeting;

import static io.danvan.coordination.commitment.Exchange.PERSONAL_DATA;
import static io.danvan.coordination.commitment.Exchange.TODAY;
import static io.danvan.coordination.meeting.MeetingKind.BRIEFING;
import static io.danvan.coordination.meeting.MeetingKind.DIALOGUE;
import static io.danvan.coordination.meeting.MeetingKind.RECEPTION_PERIODIC;
import static io.danvan.coordination.meeting.MeetingStory.HOST;
import static io.danvan.coordination.standing.NgheAn.ANH_SON_COMMITTEE;
import static io.danvan.coordination.standing.NgheAn.CON_CUONG_FRONT;
import static io.danvan.coordination.standing.NgheAn.CON_CUONG_PARTY_BUILDING;
import static io.danvan.coordination.standing.NgheAn.HOLIDAY;
import static io.danvan.coordination.standing.NgheAn.NOBODY;
import static io.danvan.coordination.standing.NgheAn.PROVINCE_FRONT;
import static io.danvan.coordination.standing.NgheAn.deputyOf;
import static io.danvan.coordination.standing.NgheAn.headOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.danvan.coordination.commitment.AnswerOwed;
import io.danvan.coordination.commitment.RequestEvent.Requested;
import io.danvan.coordination.commitment.Source;
import io.danvan.coordination.common.DocumentReference;
import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.common.PositionId;
import io.danvan.coordination.decision.Reason;
import io.danvan.coordination.meeting.Meeting.Outcome;
import io.danvan.coordination.meeting.Meeting.Status;
import io.danvan.coordination.meeting.MeetingCommand.AnnounceResults;
import io.danvan.coordination.meeting.MeetingCommand.IssueNotice;
import io.danvan.coordination.meeting.MeetingCommand.MoveMeeting;
import io.danvan.coordination.meeting.MeetingCommand.ReportHeld;
import io.danvan.coordination.meeting.MeetingCommand.ReportNotHeld;
import io.danvan.coordination.meeting.MeetingEvent.MeetingHeld;
import io.danvan.coordination.standing.Standing;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MeetingDeciderTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 16);
  private static final String WHY = "Có lý do";

  @Test
  void whatWasNeverAnnouncedCanBeToldAfterwards() {
    MeetingStory story = MeetingStory.planned(RECEPTION_PERIODIC, TODAY.minusDays(3));
    assertThat(story.with(held(TODAY.minusDays(3))).meeting().status()).isEqualTo(Status.HELD);
  }

  @Test
  void aPlannedMeetingIsMovedWithItsReason() {
    MeetingStory story = MeetingStory.planned(DIALOGUE, DAY);
    story.with(new MoveMeeting(DAY.plusDays(2), "Nhà văn hóa", WHY));
    assertThat(story.meeting().day()).isEqualTo(DAY.plusDays(2));
    assertThat(story.meeting().place().value()).isEqualTo("Nhà văn hóa");
    assertThat(story.meeting().plan().event().day()).isEqualTo(DAY);
  }

  @Test
  void onlyAPeriodicReceptionIsNotMovedToADayOff() {
    MeetingStory story = MeetingStory.planned(RECEPTION_PERIODIC, DAY);
    assertThat(story.refusal(new MoveMeeting(HOLIDAY, "Trụ sở", WHY)))
        .isEqualTo(
            Reason.NOT_WORKED.refused(
                Map.of("field", "day", "date", HOLIDAY, "day", LocalDate.of(2026, 5, 4))));
    LocalDate saturday = LocalDate.of(2026, 3, 21);
    assertRefused(story, new MoveMeeting(saturday, "Trụ sở", WHY), Reason.NOT_WORKED);
    assertThat(
            MeetingStory.planned(DIALOGUE, DAY)
                .with(new MoveMeeting(HOLIDAY, "Trụ sở", WHY))
                .meeting()
                .day())
        .isEqualTo(HOLIDAY);
  }

  @Test
  void movingIsRefusedWithTheRuleThatIsBroken() {
    MeetingStory story = MeetingStory.planned(DIALOGUE, DAY);
    assertRefused(story, new MoveMeeting(DAY, "Trụ sở", WHY), Reason.NOTHING_CHANGED);
    assertRefused(
        story, new MoveMeeting(TODAY.minusDays(1), "Trụ sở", WHY), Reason.DATE_IN_THE_PAST);
    assertRefused(story, new MoveMeeting(DAY.plusDays(1), "Trụ sở", " "), Reason.TEXT_MISSING);
    assertThat(
            story
                .refusal(new MoveMeeting(DAY.plusDays(1), "Trụ sở", WHY), ANH_SON_COMMITTEE.id())
                .code())
        .isEqualTo(Reason.NOT_YOURS.code());
    story.on(DAY).with(held(DAY));
    assertRefused(story, new MoveMeeting(DAY.plusDays(1), "Trụ sở", WHY), Reason.OUT_OF_TURN);
  }

  @Test
  void aSessionWhoseDayIsOverIsReportedAndNotMoved() {
    MeetingStory story = MeetingStory.planned(RECEPTION_PERIODIC, DAY).on(DAY.plusDays(1));
    assertRefused(story, new MoveMeeting(DAY.plusDays(9), "Trụ sở", WHY), Reason.DATE_IN_THE_PAST);
  }

  @Test
  void whatWasWronglyReportedAsHeldStaysOnTheDayThatWasAnnounced() {
    MeetingStory story = MeetingStory.planned(RECEPTION_PERIODIC, HOLIDAY).on(HOLIDAY.plusDays(9));
    LocalDate announced = story.meeting().day();
    story.with(held(announced.plusDays(2)));
    assertThat(story.meeting().countedDay()).isEqualTo(announced.plusDays(2));
    story.with(new ReportNotHeld(WHY, "Ghi nhầm buổi"));
    assertThat(story.meeting().day()).isEqualTo(announced);
    assertThat(story.meeting().countedDay()).isEqualTo(HOLIDAY);
  }

  @Test
  void aReportOfADayBeforeThereWasADutyIsASlip() {
    MeetingStory story = MeetingStory.planned(DIALOGUE, DAY).on(DAY);
    assertRefused(story, held(LocalDate.of(2014, 6, 30)), Reason.DATE_TOO_EARLY);
  }

  @Test
  void aReportThatItWasHeldKeepsWhatTheLawAsksFor() {
    MeetingStory story = MeetingStory.planned(RECEPTION_PERIODIC, DAY).on(DAY.plusDays(5));
    MeetingHeld held = ((MeetingHeld) story.with(held(DAY)).last());
    assertThat(held.mode()).isEqualTo(HostMode.IN_PERSON);
    assertThat(held.session().begin()).isEqualTo(LocalTime.of(8, 0));
    assertThat(held.minutes()).isEqualTo("12/BB-TCD");
    assertThat(held.attendance()).containsExactly(new Attendance(CON_CUONG_FRONT.id(), 2));
    assertThat(story.meeting().outcome()).isInstanceOf(Outcome.Held.class);
  }

  @Test
  void aDelegatedMeetingNamesWhoLedItAndWhyAndNoOtherDoes() {
    MeetingStory story = MeetingStory.planned(RECEPTION_PERIODIC, DAY).on(DAY);
    for (HostMode mode : new HostMode[] {HostMode.IN_PERSON, HostMode.ONLINE}) {
      assertRefused(story, held(mode, deputyOf(HOST), WHY), Reason.DELEGATION_UNCLEAR);
      assertRefused(story, held(mode, null, WHY), Reason.DELEGATION_UNCLEAR);
    }
    assertRefused(story, held(HostMode.DELEGATED, null, null), Reason.DELEGATION_UNCLEAR);
    assertRefused(story, held(HostMode.DELEGATED, deputyOf(HOST), null), Reason.DELEGATION_UNCLEAR);
    assertRefused(story, held(HostMode.DELEGATED, headOf(HOST), WHY), Reason.DELEGATION_UNCLEAR);
    assertRefused(
        story,
        held(HostMode.DELEGATED, deputyOf(ANH_SON_COMMITTEE.id()), WHY),
        Reason.UNKNOWN_POSITION);
    story.with(held(HostMode.DELEGATED, deputyOf(HOST), WHY));
    assertThat(((MeetingHeld) story.last()).delegation())
        .isNotNull()
        .extracting(Delegation::to)
        .isEqualTo(deputyOf(HOST));
  }

  @Test
  void aReportIsRefusedWithTheRuleThatIsBroken() {
    MeetingStory story = MeetingStory.planned(RECEPTION_PERIODIC, DAY).on(DAY);
    assertRefused(story, held(DAY.plusDays(1)), Reason.DATE_IN_THE_FUTURE);
    assertRefused(story, held(HostMode.UNKNOWN, null, null), Reason.UNKNOWN_VALUE);
    assertRefused(story, until(LocalTime.of(8, 0)), Reason.ENDS_BEFORE_IT_BEGINS);
    assertRefused(story, until(LocalTime.of(17, 1)), Reason.NOT_OVER_YET);
    assertRefused(story, minutes(" "), Reason.MALFORMED_DOCUMENT);
    assertThat(story.refusal(minutes(PERSONAL_DATA)).code()).isEqualTo("personal-data");
    assertThat(story.refusal(minutes(PERSONAL_DATA)).arguments()).containsEntry("field", "minutes");
    assertRefused(story, attended(new Attendance(NOBODY, 1)), Reason.UNKNOWN_ORGANISATION);
    assertRefused(story, attended(new Attendance(HOST, 0)), Reason.ATTENDEES_OUT_OF_RANGE);
    assertRefused(story, attended(new Attendance(HOST, 100_001)), Reason.ATTENDEES_OUT_OF_RANGE);
    assertRefused(
        story,
        attended(new Attendance(HOST, 1), new Attendance(HOST, 2)),
        Reason.DUPLICATE_ORGANISATION);
    assertRefused(story, new ReportNotHeld(" ", null), Reason.TEXT_MISSING);
  }

  @Test
  void aSecondReportTakesTheFirstOnesPlaceOnlyIfItSaysWhy() {
    MeetingStory story = MeetingStory.planned(RECEPTION_PERIODIC, DAY).on(DAY);
    assertRefused(story, new ReportNotHeld(WHY, "Nhầm"), Reason.CORRECTION_UNCLEAR);
    story.with(new ReportNotHeld(WHY, null));
    assertRefused(story, held(DAY), Reason.CORRECTION_UNCLEAR);
    assertRefused(story, corrected(PERSONAL_DATA), "personal-data");
    story.with(corrected("Ghi nhầm buổi"));
    assertThat(story.meeting().status()).isEqualTo(Status.HELD);
    story.with(new ReportNotHeld(WHY, "Nhầm lần nữa"));
    assertThat(story.meeting().status()).isEqualTo(Status.NOT_HELD);
  }

  @Test
  void eachConclusionIsAskedOfItsOrganisationWhateverItsKind() {
    MeetingStory story = MeetingStory.planned(DIALOGUE, DAY).on(DAY).with(held(DAY));
    List<Requested> requests =
        story.granted(
            notice(
                "27/TB-UBND",
                asked(HOST),
                asked(CON_CUONG_FRONT.id()),
                asked(CON_CUONG_PARTY_BUILDING.id()),
                asked(HOST)));
    assertThat(requests)
        .extracting(Requested::responsible)
        .containsExactly(HOST, CON_CUONG_FRONT.id(), CON_CUONG_PARTY_BUILDING.id(), HOST);
    assertThat(requests)
        .extracting(Requested::standing)
        .containsExactly(Standing.OWN, Standing.REQUESTED, Standing.REQUESTED, Standing.OWN);
    assertThat(requests)
        .extracting(Requested::source)
        .containsOnly(new Source(Source.Kind.MEETING, story.meeting().id().value()));
    assertThat(story.meeting().notices().getFirst().event().conclusions()).isEqualTo(4);
  }

  @Test
  void whatAMeetingWithThePeopleConcludesIsOwedAnAnswerAndItsHostDoesNotChooseThat() {
    MeetingStory dialogue = MeetingStory.planned(DIALOGUE, DAY).on(DAY).with(held(DAY));
    assertThat(dialogue.granted(notice("1/TB", asked(HOST), ofOneHousehold())))
        .extracting(Requested::answerOwed)
        .containsExactly(AnswerOwed.THE_PEOPLE, AnswerOwed.ONE_HOUSEHOLD);
    MeetingStory briefing = MeetingStory.planned(BRIEFING, DAY).on(DAY).with(held(DAY));
    assertRefused(briefing, notice("1/TB", ofOneHousehold()), Reason.NO_ANSWER_OWED);
    assertThat(briefing.granted(notice("1/TB", asked(HOST))))
        .extracting(Requested::answerOwed)
        .containsExactly(AnswerOwed.NOBODY);
  }

  private static Conclusion ofOneHousehold() {
    return new Conclusion(HOST, "Việc", "Kết quả", DAY.plusDays(30), true);
  }

  @Test
  void aNoticeIsRefusedWithTheRuleThatIsBroken() {
    MeetingStory story = MeetingStory.planned(DIALOGUE, DAY).on(DAY);
    assertRefused(story, notice("1/TB", asked(HOST)), Reason.OUT_OF_TURN);
    story.with(held(DAY));
    assertRefused(story, notice("1/TB"), Reason.NOTHING_CONCLUDED);
    assertRefused(story, notice("1/TB", asked(PROVINCE_FRONT.id())), Reason.NO_STANDING);
    assertRefused(story, notice(" ", asked(HOST)), Reason.MALFORMED_DOCUMENT);
    Conclusion late = new Conclusion(HOST, "Việc", "Kết quả", DAY.minusDays(1), null);
    assertRefused(story, notice("1/TB", late), Reason.DATE_IN_THE_PAST);
    Conclusion personal = new Conclusion(HOST, "Việc", PERSONAL_DATA, DAY, null);
    assertThat(story.refusal(notice("1/TB", asked(HOST), personal)).arguments())
        .containsEntry("field", "conclusions[1].result");
    story.with(notice("1/TB", asked(HOST)));
    assertRefused(story, notice("1/TB", asked(HOST)), Reason.NOTICE_ISSUED);
    assertThat(story.with(notice("2/TB", asked(HOST))).meeting().notices()).hasSize(2);
  }

  @Test
  void nobodyTakesBackThatItWasHeldOnceThePeopleWereToldWhatCameOfIt() {
    MeetingStory concluded = MeetingStory.planned(DIALOGUE, DAY).on(DAY).with(held(DAY));
    concluded.with(notice("1/TB", asked(HOST)));
    assertRefused(concluded, new ReportNotHeld(WHY, "Nhầm"), Reason.OUT_OF_TURN);
    MeetingStory announced = MeetingStory.planned(DIALOGUE, DAY).on(DAY).with(held(DAY));
    announced.with(new AnnounceResults(DAY, document("3/TB")));
    assertRefused(announced, new ReportNotHeld(WHY, "Nhầm"), Reason.OUT_OF_TURN);
    assertThat(announced.with(corrected("Sửa giờ")).meeting().status()).isEqualTo(Status.HELD);
  }

  @Test
  void nobodyTakesBackThatItWasHeldOrWhenOnceSomethingWasRaised() {
    MeetingStory story = MeetingStory.planned(DIALOGUE, DAY).on(DAY.plusDays(1)).with(held(DAY));
    story.raised();
    assertRefused(story, new ReportNotHeld(WHY, "Nhầm"), Reason.OUT_OF_TURN);
    assertRefused(story, movedTo(DAY.plusDays(1)), Reason.MATTERS_RAISED);
    assertThat(story.with(corrected("Sửa giờ")).meeting().day()).isEqualTo(DAY);
  }

  @Test
  void resultsAreAnnouncedAfterTheMeetingAndNotAhead() {
    MeetingStory story = MeetingStory.planned(BRIEFING, DAY).on(DAY);
    assertRefused(story, new AnnounceResults(DAY, document("3/TB")), Reason.OUT_OF_TURN);
    story.with(held(DAY));
    assertRefused(
        story, new AnnounceResults(DAY.plusDays(1), document("3/TB")), Reason.DATE_IN_THE_FUTURE);
    assertRefused(
        story, new AnnounceResults(DAY.minusDays(1), document("3/TB")), Reason.DATE_TOO_EARLY);
    story.with(new AnnounceResults(DAY, document("3/TB")));
    assertThat(story.meeting().results()).isNotEmpty();
  }

  private static void assertRefused(
      MeetingStory story, MeetingCommand.OnMeeting command, Reason reason) {
    assertRefused(story, command, reason.code());
  }

  private static void assertRefused(
      MeetingStory story, MeetingCommand.OnMeeting command, String code) {
    assertThat(story.refusal(command).code()).isEqualTo(code);
  }

  private static ReportHeld held(LocalDate day) {
    return held(HostMode.IN_PERSON, null, null, day, LocalTime.of(11, 30), "12/BB-TCD", null);
  }

  private static ReportHeld held(
      HostMode mode, @Nullable PositionId delegate, @Nullable String reason) {
    return held(mode, delegate, reason, DAY, LocalTime.of(11, 30), "12/BB-TCD", null);
  }

  private static ReportHeld until(LocalTime end) {
    return held(HostMode.IN_PERSON, null, null, DAY, end, "12/BB-TCD", null);
  }

  private static ReportHeld minutes(String number) {
    return held(HostMode.IN_PERSON, null, null, DAY, LocalTime.of(11, 30), number, null);
  }

  private static ReportHeld corrected(String why) {
    return held(HostMode.IN_PERSON, null, null, DAY, LocalTime.of(11, 30), "12/BB-TCD", why);
  }

  private static ReportHeld movedTo(LocalDate day) {
    return held(HostMode.IN_PERSON, null, null, day, LocalTime.of(11, 30), "12/BB-TCD", "Sửa ngày");
  }

  private static ReportHeld held(
      HostMode mode,
      @Nullable PositionId delegate,
      @Nullable String reason,
      LocalDate day,
      LocalTime end,
      String minutes,
      @Nullable String correction) {
    return new ReportHeld(
        mode,
        delegate,
        reason,
        day,
        LocalTime.of(8, 0),
        end,
        "Trụ sở",
        minutes,
        List.of(new Attendance(CON_CUONG_FRONT.id(), 2)),
        correction);
  }

  private static ReportHeld attended(Attendance... attendance) {
    return new ReportHeld(
        HostMode.IN_PERSON,
        null,
        null,
        DAY,
        LocalTime.of(8, 0),
        LocalTime.of(9, 0),
        "Trụ sở",
        "12/BB-TCD",
        List.of(attendance),
        null);
  }

  private static Conclusion asked(OrganisationId responsible) {
    return new Conclusion(responsible, "Việc", "Kết quả", DAY.plusDays(30), null);
  }

  private static IssueNotice notice(String number, Conclusion... conclusions) {
    return new IssueNotice(document(number), List.of(conclusions));
  }

  private static DocumentReference document(String number) {
    return new DocumentReference(number, DAY, HOST, null, null);
  }
}
