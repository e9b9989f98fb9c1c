package io.danvan.coordination.matter;

import static io.danvan.coordination.matter.MatterStory.CONCLUSION;
import static io.danvan.coordination.matter.MatterStory.HOST;
import static io.danvan.coordination.matter.MatterStory.UNIT;
import static io.danvan.coordination.matter.MatterStory.some;
import static io.danvan.coordination.standing.NgheAn.ANH_SON_COMMITTEE;
import static io.danvan.coordination.standing.NgheAn.NOBODY;
import static io.danvan.coordination.standing.NgheAn.PROVINCE_COMMITTEE;
import static org.assertj.core.api.Assertions.assertThat;

import io.danvan.coordination.commitment.CommitmentId;
import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.common.UnitId;
import io.danvan.coordination.decision.Reason;
import io.danvan.coordination.matter.MatterCommand.AnswerMatter;
import io.danvan.coordination.matter.MatterCommand.LinkMatter;
import io.danvan.coordination.matter.MatterCommand.NewMatter;
import io.danvan.coordination.matter.MatterCommand.OnMatter;
import io.danvan.coordination.matter.MatterCommand.TakeBackMatter;
import io.danvan.coordination.matter.MatterEvent.MatterRaised;
import io.danvan.coordination.meeting.MeetingKind;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MatterDeciderTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 16);

  @Test
  void aMatterIsKeptWithTheDayOfItsMeetingAndNothingThatTellsWhoRaisedIt() {
    MatterStory story = MatterStory.reception(DAY).on(DAY.plusDays(3)).raised(some(), some());

    assertThat(story.record().count()).isEqualTo(2);
    MatterRaised raised = story.matter().raised().event();
    assertThat(raised.raisedOn()).isEqualTo(DAY);
    assertThat(raised.topic()).isEqualTo(MatterTopic.ENVIRONMENT);
    assertThat(raised.unit()).isEqualTo(UNIT);
    assertThat(story.matter().stage()).isEqualTo(Matter.Stage.WAITING);
  }

  @ParameterizedTest
  @EnumSource
  void mattersAreOfMeetingsWithThePeopleOnceTheyWereHeld(MeetingKind kind) {
    MatterStory held = MatterStory.at(kind, DAY, true);
    if (kind.isPublic()) {
      assertThat(held.raised().record().count()).isEqualTo(1);
      assertThat(MatterStory.at(kind, DAY, false).refusalOfRaising(HOST, some()).code())
          .isEqualTo(Reason.OUT_OF_TURN.code());
    } else {
      assertThat(held.refusalOfRaising(HOST, some()).code())
          .isEqualTo(Reason.NOT_FOR_THE_PEOPLE.code());
    }
  }

  @Test
  void writingDownIsRefusedWithTheRuleThatIsBroken() {
    assertRaisingRefused(Reason.NOTHING_RAISED);
    assertRaisingRefused(
        Reason.TOO_MANY,
        Collections.nCopies(MatterDecider.MOST + 1, some()).toArray(NewMatter[]::new));
    assertRaisingRefused(
        Reason.UNKNOWN_VALUE, new NewMatter(MatterTopic.UNKNOWN, UNIT, 1, false, RaisedBy.CITIZEN));
    assertRaisingRefused(
        Reason.UNKNOWN_VALUE, new NewMatter(MatterTopic.OTHER, UNIT, 1, false, RaisedBy.UNKNOWN));
    UnitId nowhere = new UnitId(new UUID(0, 0));
    assertRaisingRefused(
        Reason.UNKNOWN_UNIT, new NewMatter(MatterTopic.OTHER, nowhere, 1, false, RaisedBy.CITIZEN));
    for (int count : new int[] {-1, 0, 100_001}) {
      assertRaisingRefused(
          Reason.COUNT_OUT_OF_RANGE,
          new NewMatter(MatterTopic.OTHER, UNIT, count, false, RaisedBy.CITIZEN));
    }
    MatterStory story = MatterStory.reception(DAY);
    assertThat(story.refusalOfRaising(PROVINCE_COMMITTEE.id(), some()).code())
        .isEqualTo(Reason.NOT_YOURS.code());
  }

  private static void assertRaisingRefused(Reason reason, NewMatter... matters) {
    assertThat(MatterStory.reception(DAY).refusalOfRaising(HOST, matters).code())
        .isEqualTo(reason.code());
  }

  @Test
  void aRefusalNamesTheMatterThatItIsAbout() {
    NewMatter odd = new NewMatter(MatterTopic.OTHER, UNIT, 0, false, RaisedBy.CITIZEN);
    assertThat(MatterStory.reception(DAY).refusalOfRaising(HOST, some(), odd).arguments())
        .containsEntry("field", "matters[1].count");
  }

  @Test
  void anAnswerSaysWhatBecomesOfTheMatter() {
    MatterStory story = story();
    story.with(answer(MatterAnswer.ACCEPTED, DAY.plusDays(1), null));
    assertThat(story.matter().stage()).isEqualTo(Matter.Stage.ACCEPTED);
    story.with(answer(MatterAnswer.TRANSFERRED, DAY.plusDays(4), PROVINCE_COMMITTEE.id()));
    assertThat(story.matter().stage()).isEqualTo(Matter.Stage.TRANSFERRED);
    assertThat(story.matter().firstAnsweredOn()).contains(DAY.plusDays(1));
  }

  @Test
  void aCorrectionTakesThePlaceOfTheAnswerBefore() {
    MatterStory story = story();
    story.with(answer(MatterAnswer.ACCEPTED, DAY, null));
    story.with(correction(MatterAnswer.REFUSED, DAY.plusDays(6)));
    assertThat(story.matter().answers())
        .extracting(each -> each.event().answer())
        .containsExactly(MatterAnswer.REFUSED);
    assertThat(story.matter().firstAnsweredOn()).contains(DAY.plusDays(6));
  }

  @Test
  void anAnswerIsRefusedWithTheRuleThatIsBroken() {
    MatterStory story = story();
    assertRefused(story, answer(MatterAnswer.UNKNOWN, DAY, null), Reason.UNKNOWN_VALUE);
    assertRefused(
        story,
        new AnswerMatter(MatterAnswer.ACCEPTED, DAY, AnswerForm.UNKNOWN, null, false),
        Reason.UNKNOWN_VALUE);
    assertRefused(story, answer(MatterAnswer.TRANSFERRED, DAY, null), Reason.TRANSFER_UNCLEAR);
    assertRefused(story, answer(MatterAnswer.TRANSFERRED, DAY, HOST), Reason.TRANSFER_UNCLEAR);
    assertRefused(
        story, answer(MatterAnswer.ACCEPTED, DAY, ANH_SON_COMMITTEE.id()), Reason.TRANSFER_UNCLEAR);
    assertRefused(
        story, answer(MatterAnswer.TRANSFERRED, DAY, NOBODY), Reason.UNKNOWN_ORGANISATION);
    assertRefused(story, correction(MatterAnswer.REFUSED, DAY), Reason.NOTHING_TO_CORRECT);
    assertRefused(
        story, answer(MatterAnswer.ACCEPTED, DAY.minusDays(1), null), Reason.DATE_TOO_EARLY);
    assertRefused(
        story, answer(MatterAnswer.ACCEPTED, DAY.plusDays(9), null), Reason.DATE_IN_THE_FUTURE);
    story.with(answer(MatterAnswer.ACCEPTED, DAY.plusDays(3), null));
    assertRefused(
        story, answer(MatterAnswer.REFUSED, DAY.plusDays(2), null), Reason.DATE_TOO_EARLY);
    assertRefused(
        story, answer(MatterAnswer.ACCEPTED, DAY.plusDays(3), null), Reason.NOTHING_CHANGED);
    assertThat(
            story.refusal(answer(MatterAnswer.REFUSED, DAY, null), PROVINCE_COMMITTEE.id()).code())
        .isEqualTo(Reason.NOT_YOURS.code());
  }

  @Test
  void theFollowUpsThatStandForAMatterAreConclusionsOfItsMeeting() {
    MatterStory story = story();
    assertRefused(story, new LinkMatter(List.of()), Reason.NO_FOLLOW_UP);
    CommitmentId other = new CommitmentId(new UUID(0, 8));
    assertRefused(story, new LinkMatter(List.of(CONCLUSION, other)), Reason.UNKNOWN_FOLLOW_UP);
    assertRefused(
        story, new LinkMatter(List.of(CONCLUSION, CONCLUSION)), Reason.DUPLICATE_FOLLOW_UP);
    story.with(new LinkMatter(List.of(CONCLUSION)));
    assertThat(story.matter().followUps()).containsExactly(CONCLUSION);
    assertRefused(story, new LinkMatter(List.of(CONCLUSION)), Reason.NOTHING_CHANGED);
  }

  @Test
  void whatWasWrittenDownByMistakeIsTakenBackBeforeAnybodyWasToldOfIt() {
    MatterStory story = story().with(new TakeBackMatter());
    assertThat(story.record().count()).isZero();
    assertThat(story.matter().stage()).isEqualTo(Matter.Stage.TAKEN_BACK);
    assertRefused(story, answer(MatterAnswer.ACCEPTED, DAY, null), Reason.OUT_OF_TURN);
    assertRefused(
        story().with(answer(MatterAnswer.ACCEPTED, DAY, null)),
        new TakeBackMatter(),
        Reason.OUT_OF_TURN);
    assertRefused(
        story().with(new LinkMatter(List.of(CONCLUSION))),
        new TakeBackMatter(),
        Reason.OUT_OF_TURN);
  }

  @Test
  void mattersAreNumberedAsTheyWereWrittenDownWhateverBecomesOfThem() {
    MatterStory story =
        story().with(new TakeBackMatter()).raised(MatterStory.some(), MatterStory.some());
    assertThat(story.record().matters()).extracting(Matter::number).containsExactly(1, 2, 3);
    assertThat(story.record().count()).isEqualTo(2);
    assertThat(story.record().countForOthers()).isEmpty();
  }

  @Test
  void whatIsOverdueIsAnsweredAndNotTakenBack() {
    MatterStory story = story();
    LocalDate due = MatterStory.RULES.clock(story.matter(), DAY).orElseThrow().due();
    assertRefused(story.on(due.plusDays(1)), new TakeBackMatter(), Reason.TAKEN_BACK_TOO_LATE);
    assertThat(story.on(due).with(new TakeBackMatter()).matter().takenBack()).isTrue();
  }

  @Test
  void whatOthersWereToldChangesNothingOfAMatter() {
    MatterStory story = story();
    Matter first = story.matter();
    story.raised().with(answer(MatterAnswer.ACCEPTED, DAY, null));
    assertThat(story.record().find(first.id())).contains(first);
    assertThat(story.record().changesSince(0, first.id())).containsExactly("MatterRaised");
  }

  private static MatterStory story() {
    return MatterStory.reception(DAY).raised().on(DAY.plusDays(8));
  }

  private static AnswerMatter answer(
      MatterAnswer answer, LocalDate on, @Nullable OrganisationId to) {
    return new AnswerMatter(answer, on, AnswerForm.IN_WRITING, to, false);
  }

  private static AnswerMatter correction(MatterAnswer answer, LocalDate on) {
    return new AnswerMatter(answer, on, AnswerForm.ORALLY, null, true);
  }

  private static void assertRefused(MatterStory story, OnMatter command, Reason reason) {
    assertThat(story.refusal(command).code()).isEqualTo(reason.code());
  }
}
