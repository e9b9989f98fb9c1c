package io.danvan.coordination.meeting;

import static io.danvan.coordination.access.Classification.PUBLIC;
import static io.danvan.coordination.commitment.Exchange.PERSONAL_DATA;
import static io.danvan.coordination.commitment.Exchange.TODAY;
import static io.danvan.coordination.meeting.MeetingKind.DIALOGUE;
import static io.danvan.coordination.meeting.MeetingKind.RECEPTION_PERIODIC;
import static io.danvan.coordination.meeting.MeetingStory.HOST;
import static io.danvan.coordination.meeting.MeetingStory.plan;
import static io.danvan.coordination.meeting.MeetingStory.schedule;
import static io.danvan.coordination.standing.NgheAn.CON_CUONG_FRONT;
import static io.danvan.coordination.standing.NgheAn.HOLIDAY;
import static io.danvan.coordination.standing.NgheAn.NOBODY;
import static io.danvan.coordination.standing.NgheAn.headOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.danvan.coordination.access.Classification;
import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.common.PositionId;
import io.danvan.coordination.decision.Reason;
import io.danvan.coordination.meeting.MeetingCommand.PlanMeeting;
import io.danvan.coordination.meeting.MeetingEvent.MeetingPlanned;
import io.danvan.platform.refusal.Refusal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How meetings are announced, one by one and as a schedule. */
class MeetingPlanningTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 16);

  @Test
  void aReceptionOnAHolidayIsPlannedForTheNextWorkingDayAndSaysSo() {
    Meeting meeting = MeetingStory.planned(RECEPTION_PERIODIC, HOLIDAY).meeting();
    assertThat(meeting.day()).isEqualTo(LocalDate.of(2026, 5, 4));
    assertThat(meeting.plan().event().scheduledDay()).isEqualTo(HOLIDAY);
    assertThat(
            MeetingStory.planned(RECEPTION_PERIODIC, DAY).meeting().plan().event().scheduledDay())
        .isNull();
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"UNKNOWN", "RECEPTION_PERIODIC"})
  void anyOtherMeetingStaysOnTheDayThatItsHostChose(MeetingKind kind) {
    Meeting meeting = MeetingStory.planned(kind, HOLIDAY).meeting();
    assertThat(meeting.day()).isEqualTo(HOLIDAY);
    assertThat(meeting.plan().event().scheduledDay()).isNull();
  }

  @Test
  void planningIsRefusedWithTheRuleThatIsBroken() {
    assertRefused(plan(MeetingKind.UNKNOWN, DAY), Reason.UNKNOWN_VALUE);
    for (Classification narrower :
        List.of(Classification.COORDINATION, Classification.RESTRICTED)) {
      assertRefused(
          new PlanMeeting(DIALOGUE, headOf(HOST), DAY, "Trụ sở", "Nội dung", List.of(), narrower),
          Reason.MUST_BE_PUBLIC);
    }
    assertRefused(planBy(headOf(NOBODY), "Nội dung"), Reason.UNKNOWN_POSITION);
    assertThat(MeetingStory.refusalOfPlanning(planBy(headOf(HOST), PERSONAL_DATA)).code())
        .isEqualTo("personal-data");
    assertRefused(inviting(NOBODY), Reason.UNKNOWN_ORGANISATION);
    assertRefused(
        inviting(CON_CUONG_FRONT.id(), CON_CUONG_FRONT.id()), Reason.DUPLICATE_ORGANISATION);
    assertRefused(
        inviting(
            Stream.generate(CON_CUONG_FRONT::id)
                .limit(MeetingDecider.MOST + 1)
                .toArray(OrganisationId[]::new)),
        Reason.TOO_MANY);
  }

  @Test
  void aDayBeforeThereWasADutyIsASlip() {
    assertRefused(plan(DIALOGUE, LocalDate.of(206, 8, 15)), Reason.DATE_TOO_EARLY);
  }

  @Test
  void aScheduleIsOneMeetingForEachDayAndMovesThoseOnHolidays() {
    List<MeetingPlanned> planned =
        MeetingStory.granted(
            schedule(RECEPTION_PERIODIC, List.of(DAY, HOLIDAY, HOLIDAY.plusDays(11))));
    assertThat(planned)
        .extracting(MeetingPlanned::day)
        .containsExactly(DAY, LocalDate.of(2026, 5, 4), HOLIDAY.plusDays(11));
    assertThat(planned)
        .extracting(MeetingPlanned::scheduledDay)
        .containsExactly(null, HOLIDAY, null);
    assertThat(planned).extracting(MeetingPlanned::meeting).doesNotHaveDuplicates();
  }

  @Test
  void aScheduleIsRefusedWithTheDayThatBreaksARule() {
    assertRefused("days", Reason.NO_DAY, List.of());
    assertRefused("days", Reason.TOO_MANY, daysFrom(DAY, MeetingDecider.MOST_DAYS + 1));
    assertRefused("days[1]", Reason.DAYS_OUT_OF_ORDER, List.of(DAY, DAY));
    assertRefused("days[2]", Reason.DAYS_OUT_OF_ORDER, List.of(DAY, DAY.plusDays(2), DAY));
    assertRefused("days[0]", Reason.DATE_IN_THE_PAST, List.of(TODAY.minusDays(1), DAY));
    assertRefused("days[1]", Reason.SAME_WORKING_DAY, List.of(HOLIDAY, LocalDate.of(2026, 5, 4)));
    assertThat(
            MeetingStory.granted(schedule(DIALOGUE, daysFrom(HOLIDAY, MeetingDecider.MOST_DAYS))))
        .hasSize(MeetingDecider.MOST_DAYS);
    assertThat(MeetingStory.refusalOfPlanning(schedule(MeetingKind.UNKNOWN, List.of(DAY))).code())
        .isEqualTo(Reason.UNKNOWN_VALUE.code());
  }

  private static void assertRefused(String field, Reason reason, List<LocalDate> days) {
    Refusal refusal = MeetingStory.refusalOfPlanning(schedule(RECEPTION_PERIODIC, days));
    assertThat(refusal.code()).isEqualTo(reason.code());
    assertThat(refusal.arguments()).containsEntry("field", field);
  }

  private static List<LocalDate> daysFrom(LocalDate first, int count) {
    return first.datesUntil(first.plusDays(count)).toList();
  }

  private static void assertRefused(PlanMeeting command, Reason reason) {
    assertThat(MeetingStory.refusalOfPlanning(command).code()).isEqualTo(reason.code());
  }

  private static PlanMeeting planBy(PositionId host, String subject) {
    return new PlanMeeting(DIALOGUE, host, DAY, "Trụ sở", subject, List.of(), PUBLIC);
  }

  private static PlanMeeting inviting(OrganisationId... invited) {
    return new PlanMeeting(
        DIALOGUE, headOf(HOST), DAY, "Trụ sở", "Nội dung", Arrays.asList(invited), PUBLIC);
  }
}
