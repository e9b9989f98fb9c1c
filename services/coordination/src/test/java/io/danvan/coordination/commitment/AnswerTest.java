package io.danvan.coordination.commitment;

import static io.danvan.coordination.commitment.Exchange.TODAY;
import static io.danvan.coordination.standing.NgheAn.ANH_SON_COMMITTEE;
import static io.danvan.coordination.standing.NgheAn.CON_CUONG_COMMITTEE;
import static io.danvan.coordination.standing.NgheAn.PROVINCE_FRONT;
import static io.danvan.coordination.standing.NgheAn.PROVINCE_MOBILIZATION;
import static org.assertj.core.api.Assertions.assertThat;

import io.danvan.coordination.commitment.AskerCommand.Confirm;
import io.danvan.coordination.commitment.AskerCommand.Reopen;
import io.danvan.coordination.commitment.AskerCommand.Return;
import io.danvan.coordination.commitment.AskerCommand.Withdraw;
import io.danvan.coordination.commitment.ResponsibleCommand.Accept;
import io.danvan.coordination.commitment.ResponsibleCommand.DeliverAnswer;
import io.danvan.coordination.commitment.ResponsibleCommand.Fulfil;
import io.danvan.coordination.commitment.ResponsibleCommand.PublishAnswer;
import io.danvan.coordination.common.AnswerId;
import io.danvan.coordination.common.Author;
import io.danvan.coordination.common.DocumentReference;
import io.danvan.coordination.common.FreeText;
import io.danvan.coordination.decision.Reason;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The answer that the people are owed comes before the result. */
class AnswerTest {
  private static final String WHY = "Có lý do";
  private static final DocumentReference LETTER =
      new DocumentReference("16/CV-UBND", TODAY, CON_CUONG_COMMITTEE.id(), null, null);
  private static final DeliverAnswer DELIVER = new DeliverAnswer(TODAY, LETTER, true);
  private static final AnswerId ANSWER = new AnswerId(new UUID(1, 2));
  private static final PublishAnswer PUBLISH = new PublishAnswer(ANSWER, LETTER);
  private static final Fulfil FULFIL = new Fulfil("Xong", List.of());

  @Test
  void noResultIsHandedInBeforeThePeopleAreAnswered() {
    Exchange exchange = owedTo(AnswerOwed.THE_PEOPLE);
    assertRefused(exchange, FULFIL, Reason.ANSWER_MISSING);
    assertThat(exchange.with(PUBLISH).with(FULFIL).phase()).isEqualTo(Phase.Kind.FULFILLED);
    assertThat(exchange.commitment().delivery().answer().published()).isEqualTo(ANSWER);
  }

  @Test
  void anAnswerThatIsDeliveredCountsToo() {
    Exchange exchange = owedTo(AnswerOwed.THE_PEOPLE).with(DELIVER);
    assertThat(exchange.commitment().lacksAnswer()).isFalse();
    assertThat(exchange.with(FULFIL).phase()).isEqualTo(Phase.Kind.FULFILLED);
    assertThat(exchange.commitment().delivery().answer().published()).isNull();
  }

  @ParameterizedTest
  @EnumSource(names = {"ONE_HOUSEHOLD", "UNKNOWN"})
  void anAnswerToOneHouseholdIsDeliveredAndNeverPublished(AnswerOwed owed) {
    Exchange exchange = owedTo(owed);
    assertRefused(exchange, PUBLISH, Reason.ANSWER_NOT_PUBLIC);
    assertRefused(exchange, FULFIL, Reason.ANSWER_MISSING);
    assertThat(exchange.with(DELIVER).with(FULFIL).phase()).isEqualTo(Phase.Kind.FULFILLED);
  }

  @Test
  void whatOwesNobodyAnAnswerTakesNone() {
    Exchange exchange = owedTo(AnswerOwed.NOBODY);
    assertRefused(exchange, PUBLISH, Reason.NO_ANSWER_OWED);
    assertRefused(exchange, DELIVER, Reason.NO_ANSWER_OWED);
    assertThat(exchange.with(FULFIL).phase()).isEqualTo(Phase.Kind.FULFILLED);
  }

  @Test
  void anAnswerAnswersTheQuestionAndWasNotGivenTomorrow() {
    Exchange exchange = owedTo(AnswerOwed.ONE_HOUSEHOLD);
    assertThat(exchange.refusal(new DeliverAnswer(TODAY, LETTER, false)).arguments())
        .containsEntry("unmet", List.of(ChecklistItem.ANSWERS_QUESTION));
    assertRefused(
        exchange, new DeliverAnswer(TODAY.plusDays(1), LETTER, true), Reason.DATE_IN_THE_FUTURE);
  }

  @Test
  void whatWasNotDoneAfterAllIsAnsweredAnew() {
    Exchange exchange =
        owedTo(AnswerOwed.THE_PEOPLE)
            .with(PUBLISH)
            .with(FULFIL)
            .with(new Confirm())
            .with(new Reopen(WHY));
    assertRefused(exchange, FULFIL, Reason.ANSWER_MISSING);
    assertThat(exchange.commitment().delivery().answer().published()).isEqualTo(ANSWER);
    assertThat(exchange.with(PUBLISH).with(FULFIL).phase()).isEqualTo(Phase.Kind.FULFILLED);
  }

  @Test
  void anAnswerThatHadNotSeenTheReopeningDoesNotCountAfterIt() {
    Exchange exchange =
        owedTo(AnswerOwed.THE_PEOPLE)
            .with(DELIVER)
            .with(FULFIL)
            .with(new Confirm())
            .with(new Reopen(WHY))
            .with(DELIVER, new Position(2, 3));
    assertThat(exchange.commitment().lacksAnswer()).isTrue();
  }

  @Test
  void whatTheFrontDisputesIsAnsweredAnewBeforeAnythingIsHandedInOrConfirmed() {
    Exchange exchange = owedTo(AnswerOwed.THE_PEOPLE).with(PUBLISH).with(FULFIL);
    Position beforeTheDispute = exchange.head();
    CommitmentId id = exchange.commitment().id();
    exchange.record(
        new RequestEvent.Returned(
            new Stamp(id, Author.of(PROVINCE_MOBILIZATION.id()), 3),
            3,
            new FreeText(WHY),
            PROVINCE_FRONT.id()));
    assertRefused(exchange, FULFIL, Reason.ANSWER_MISSING);
    // A result of somebody who has not seen the dispute is to be judged, but not yet confirmed.
    exchange.with(FULFIL, beforeTheDispute);
    assertThat(exchange.phase()).isEqualTo(Phase.Kind.FULFILLED);
    assertRefused(exchange, new Confirm(), Reason.ANSWER_MISSING);
    assertThat(exchange.with(DELIVER).with(new Confirm()).phase()).isEqualTo(Phase.Kind.CONFIRMED);
  }

  @Test
  void whatStandsInPublicIsCorrectedWhateverBecameOfTheWork() {
    Exchange exchange = owedTo(AnswerOwed.THE_PEOPLE).with(PUBLISH).with(new Withdraw(WHY));
    assertThat(exchange.with(PUBLISH).phase()).isEqualTo(Phase.Kind.WITHDRAWN);
    assertRefused(
        owedTo(AnswerOwed.THE_PEOPLE).with(new Withdraw(WHY)), PUBLISH, Reason.OUT_OF_TURN);
  }

  @Test
  void aReturnForBetterProofLeavesTheAnswerStanding() {
    Exchange exchange =
        owedTo(AnswerOwed.THE_PEOPLE).with(PUBLISH).with(FULFIL).with(new Return(WHY));
    assertThat(exchange.with(FULFIL).phase()).isEqualTo(Phase.Kind.FULFILLED);
  }

  @Test
  void whoPassesTheWorkOnPassesTheAnswerOn() {
    Exchange exchange =
        owedTo(AnswerOwed.ONE_HOUSEHOLD)
            .with(new ResponsibleCommand.AskTransfer(ANH_SON_COMMITTEE.id(), WHY))
            .with(new AskerCommand.GrantTransfer(ANH_SON_COMMITTEE.id()));
    assertThat(exchange.begun())
        .singleElement()
        .isInstanceOfSatisfying(
            RequestEvent.Requested.class,
            request -> assertThat(request.answerOwed()).isEqualTo(AnswerOwed.ONE_HOUSEHOLD));
  }

  private static Exchange owedTo(AnswerOwed owed) {
    return Exchange.requested(owed).with(new Accept());
  }

  private static void assertRefused(Exchange exchange, CommitmentCommand command, Reason expected) {
    assertThat(exchange.refusal(command).code()).isEqualTo(expected.code());
  }
}
