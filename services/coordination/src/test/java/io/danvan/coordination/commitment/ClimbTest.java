package io.danvan.coordination.commitment;

import static io.danvan.coordination.commitment.Exchange.DUE;
import static io.danvan.coordination.commitment.Exchange.TODAY;
import static io.danvan.coordination.standing.NgheAn.CON_CUONG_COMMITTEE;
import static io.danvan.coordination.standing.NgheAn.PROVINCE_COMMITTEE;
import static io.danvan.coordination.standing.NgheAn.PROVINCE_FRONT;
import static io.danvan.coordination.standing.NgheAn.PROVINCE_MOBILIZATION;
import static org.assertj.core.api.Assertions.assertThat;

import io.danvan.coordination.access.Classification;
import io.danvan.coordination.common.Author;
import io.danvan.coordination.common.FreeText;
import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.decision.Reason;
import io.danvan.coordination.directory.DayCount;
import io.danvan.coordination.directory.Ladder;
import io.danvan.coordination.directory.LadderStep;
import io.danvan.coordination.directory.LadderStepKind;
import io.danvan.coordination.standing.NgheAn;
import io.danvan.coordination.standing.Standing;
import io.danvan.coordination.testing.Ladders;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The due date is Tuesday, 31 March 2026; Monday, 27 April, 30 April and 1 May are holidays. */
class ClimbTest {
  private static final String WHY = "Có lý do";
  private static final LocalDate LONG_AFTER = LocalDate.of(2026, 6, 1);
  private static final Climbing SERVICE = Climbing.USUAL;

  @Test
  void stepsAreTakenOnTheirDays() {
    Exchange exchange = accepted();

    assertThat(SERVICE.numbers(exchange, LocalDate.of(2026, 3, 25))).isEmpty();
    assertThat(SERVICE.numbers(exchange, LocalDate.of(2026, 3, 26))).containsExactly(1);
    assertThat(SERVICE.numbers(exchange, DUE)).isEmpty();
    assertThat(SERVICE.numbers(exchange, DUE.plusDays(1))).containsExactly(2);
    assertThat(SERVICE.numbers(exchange, LocalDate.of(2026, 4, 3))).containsExactly(3);
    assertThat(SERVICE.numbers(exchange, LocalDate.of(2026, 4, 7))).containsExactly(4);
    assertThat(SERVICE.numbers(exchange, LocalDate.of(2026, 4, 14))).containsExactly(5);
    // The twentieth working day is Wednesday, the 29th: the holiday of Monday does not count.
    assertThat(SERVICE.numbers(exchange, LocalDate.of(2026, 4, 28))).isEmpty();
    assertThat(SERVICE.numbers(exchange, LocalDate.of(2026, 4, 29))).containsExactly(6);
    assertThat(SERVICE.next(exchange)).isEmpty();
  }

  @Test
  void whatWasMissedIsMadeUpForInOrderAndOnce() {
    Exchange exchange = accepted();

    assertThat(SERVICE.numbers(exchange, LONG_AFTER)).containsExactly(1, 2, 3, 4, 5, 6);
    assertThat(SERVICE.numbers(exchange, LONG_AFTER)).isEmpty();
  }

  @Test
  void eachStepSaysBeforeWhom() {
    List<RequestEvent.Escalated> steps = SERVICE.wake(accepted(), LONG_AFTER);

    assertThat(steps)
        .extracting(RequestEvent.Escalated::to)
        .containsExactly(
            CON_CUONG_COMMITTEE.id(),
            CON_CUONG_COMMITTEE.id(),
            CON_CUONG_COMMITTEE.id(),
            CON_CUONG_COMMITTEE.id(),
            PROVINCE_COMMITTEE.id(),
            PROVINCE_COMMITTEE.id());
    assertThat(steps.getLast().peers())
        .containsExactlyInAnyOrder(PROVINCE_MOBILIZATION.id(), PROVINCE_FRONT.id());
    assertThat(steps.subList(0, 5)).allMatch(step -> step.peers().isEmpty());
    assertThat(steps)
        .allMatch(step -> step.author().equals(Author.of(PROVINCE_MOBILIZATION.id())))
        .extracting(step -> step.rung().kind())
        .doesNotContain(LadderStepKind.UNKNOWN)
        .doesNotHaveDuplicates();
  }

  @Test
  void whereNobodyIsAboveItGoesAsFarAsItCan() {
    Exchange exchange = askedOf(PROVINCE_FRONT.id());

    List<RequestEvent.Escalated> steps = SERVICE.wake(exchange, LONG_AFTER);

    assertThat(steps).extracting(RequestEvent.Escalated::to).containsOnly(PROVINCE_FRONT.id());
    assertThat(steps.getLast().peers())
        .containsExactlyInAnyOrder(PROVINCE_COMMITTEE.id(), PROVINCE_MOBILIZATION.id());
  }

  @Test
  void whatIsRestrictedIsNotSpreadToOtherKinds() {
    Exchange exchange = accepted();

    List<RequestEvent.Escalated> steps =
        new Climbing(Ladders.DEFAULT, Classification.RESTRICTED).wake(exchange, LONG_AFTER);

    assertThat(steps.getLast().to()).isEqualTo(PROVINCE_COMMITTEE.id());
    assertThat(steps).allMatch(step -> step.peers().isEmpty());
    assertThat(
            new CommitmentRecord(
                    exchange.commitment().id(), Classification.RESTRICTED, exchange.streams())
                .dossier(exchange.commitment())
                .participants())
        .contains(PROVINCE_COMMITTEE.id());
  }

  @Test
  void anExtensionBeginsAnewWayUp() {
    Exchange exchange = accepted();
    SERVICE.wake(exchange, LocalDate.of(2026, 4, 7));
    exchange.with(new AskerCommand.Extend(LocalDate.of(2026, 4, 15), WHY));

    assertThat(SERVICE.numbers(exchange, LocalDate.of(2026, 4, 9))).isEmpty();
    assertThat(SERVICE.numbers(exchange, LocalDate.of(2026, 4, 10))).containsExactly(1);
    assertThat(SERVICE.numbers(exchange, LocalDate.of(2026, 4, 16))).containsExactly(2);
    assertThat(exchange.commitment().escalation().taken()).hasSize(6);
    assertThat(Climb.taken(exchange.commitment())).containsExactlyInAnyOrder(1, 2);
    assertThat(exchange.commitment().escalation().takenFor(1)).hasSize(4);
  }

  @Test
  void whatIsHandedInClimbsNoFurtherUntilItIsReturned() {
    Exchange exchange = accepted();
    SERVICE.wake(exchange, LocalDate.of(2026, 4, 3));
    exchange.with(new ResponsibleCommand.Fulfil(WHY, List.of()));

    assertThat(SERVICE.numbers(exchange, LocalDate.of(2026, 4, 20))).isEmpty();
    exchange.with(new AskerCommand.Return(WHY));
    // That day is left to the asker, to set the date right as well.
    assertThat(SERVICE.numbers(exchange, LocalDate.of(2026, 4, 20))).isEmpty();
    assertThat(SERVICE.numbers(exchange, LocalDate.of(2026, 4, 21))).containsExactly(4, 5);
  }

  @Test
  void whatIsConfirmedClimbsNoFurtherUntilItIsReopened() {
    Exchange exchange = accepted();
    exchange.with(new ResponsibleCommand.Fulfil(WHY, List.of())).with(new AskerCommand.Confirm());

    assertThat(SERVICE.numbers(exchange, LocalDate.of(2026, 4, 3))).isEmpty();
    exchange.with(new AskerCommand.Reopen(WHY));
    assertThat(SERVICE.numbers(exchange, LocalDate.of(2026, 4, 4))).containsExactly(1, 2, 3);
  }

  @Test
  void whatIsWithdrawnOrDeclinedClimbsNoFurther() {
    assertThat(SERVICE.numbers(accepted().with(new AskerCommand.Withdraw(WHY)), LONG_AFTER))
        .isEmpty();
    assertThat(
            SERVICE.numbers(
                Exchange.requested().with(new ResponsibleCommand.Decline(WHY)), LONG_AFTER))
        .isEmpty();
  }

  @Test
  void silenceClimbsToo() {
    assertThat(SERVICE.numbers(Exchange.requested(), DUE.plusDays(1))).containsExactly(1, 2);
    assertThat(SERVICE.numbers(Exchange.own(), DUE.plusDays(1))).containsExactly(1, 2);
  }

  @Test
  void aPauseHoldsStepsBackAndLosesNone() {
    Exchange exchange = accepted().with(new AskerCommand.PauseEscalation(null, WHY));

    assertThat(SERVICE.numbers(exchange, LocalDate.of(2026, 4, 8))).isEmpty();
    exchange.with(new AskerCommand.ResumeEscalation(WHY));
    assertThat(SERVICE.numbers(exchange, LocalDate.of(2026, 4, 8))).isEmpty();
    assertThat(SERVICE.numbers(exchange, LocalDate.of(2026, 4, 9))).containsExactly(1, 2, 3, 4);
    assertThat(exchange.refusal(new AskerCommand.ResumeEscalation(WHY)).code())
        .isEqualTo(Reason.NOT_PAUSED.code());
  }

  @Test
  void aPauseEndsByItselfAfterItsLastDay() {
    Exchange exchange = accepted().with(new AskerCommand.PauseEscalation(DUE.plusDays(1), WHY));

    assertThat(SERVICE.next(exchange).orElseThrow().day()).isEqualTo(DUE.plusDays(2));
    assertThat(SERVICE.numbers(exchange, DUE.plusDays(1))).isEmpty();
    assertThat(SERVICE.numbers(exchange, DUE.plusDays(2))).containsExactly(1, 2);
    assertThat(exchange.commitment().escalation().pause()).isNull();
  }

  @Test
  void aPauseNeedsAReasonAndADayThatIsNotOver() {
    Exchange exchange = accepted().on(DUE);

    assertThat(exchange.refusal(new AskerCommand.PauseEscalation(null, " ")).code())
        .isEqualTo(Reason.TEXT_MISSING.code());
    assertThat(exchange.refusal(new AskerCommand.PauseEscalation(DUE.minusDays(1), WHY)).code())
        .isEqualTo(Reason.DATE_IN_THE_PAST.code());
  }

  @Test
  void anotherPauseTakesThePlaceOfTheOneBefore() {
    Exchange exchange =
        accepted()
            .with(new AskerCommand.PauseEscalation(null, WHY))
            .with(new AskerCommand.PauseEscalation(DUE.plusDays(3), WHY));

    assertThat(SERVICE.numbers(exchange, DUE.plusDays(4))).containsExactly(1, 2, 3);
  }

  @Test
  void theLadderOfTheDueDateDecides() {
    Ladder from2027 =
        new Ladder(
            Ladders.DEFAULT.id(),
            Ladders.DEFAULT.steps(),
            "Quy ước",
            false,
            LocalDate.of(2027, 1, 1),
            null);

    assertThat(new Climbing(from2027, Classification.COORDINATION).next(accepted())).isEmpty();
    assertThat(new Climbing(null, Classification.COORDINATION).next(accepted())).isEmpty();
  }

  @Test
  void aStepThatOnlyALaterReleaseKnowsIsWaitedFor() {
    Ladder later =
        new Ladder(
            Ladders.DEFAULT.id(),
            List.of(
                new LadderStep(1, LadderStepKind.OVERDUE, 1, DayCount.CALENDAR_DAYS),
                new LadderStep(2, LadderStepKind.UNKNOWN, 2, DayCount.CALENDAR_DAYS),
                new LadderStep(3, LadderStepKind.HEAD, 3, DayCount.CALENDAR_DAYS)),
            "Quy ước",
            false,
            TODAY,
            null);
    Exchange exchange = accepted();

    assertThat(new Climbing(later, Classification.COORDINATION).numbers(exchange, LONG_AFTER))
        .containsExactly(1);
    assertThat(new Climbing(Ladders.DEFAULT, Classification.COORDINATION).numbers(exchange, DUE))
        .isEmpty();
  }

  @Test
  void theSuperiorOfAnUnknownOrganisationIsWaitedFor() {
    Exchange exchange = askedOf(NgheAn.NOBODY);

    assertThat(SERVICE.numbers(exchange, LONG_AFTER)).containsExactly(1, 2, 3, 4);
    assertThat(SERVICE.next(exchange)).isPresent();
  }

  private static Exchange accepted() {
    return Exchange.requested().with(new ResponsibleCommand.Accept());
  }

  private static Exchange askedOf(OrganisationId responsible) {
    return Exchange.of(
        new RequestEvent.Requested(
            new Stamp(
                new CommitmentId(UUID.randomUUID()), Author.of(PROVINCE_MOBILIZATION.id()), 0),
            responsible,
            new Source(Source.Kind.MEETING, UUID.randomUUID()),
            Standing.REQUESTED,
            new FreeText("Trả lời kiến nghị của nhân dân"),
            new FreeText("Văn bản trả lời"),
            DUE,
            null,
            AnswerOwed.NOBODY));
  }
}
