package io.danvan.coordination.commitment;

import static io.danvan.coordination.commitment.Exchange.refusalOf;
import static io.danvan.coordination.standing.NgheAn.ANH_SON_FRONT;
import static io.danvan.coordination.standing.NgheAn.CON_CUONG_FRONT;
import static io.danvan.coordination.standing.NgheAn.PROVINCE_COMMITTEE;
import static io.danvan.coordination.standing.NgheAn.PROVINCE_FRONT;
import static org.assertj.core.api.Assertions.assertThat;

import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.decision.Decision;
import io.danvan.coordination.decision.Reason;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrontTest {
  private static final String WHY = "Nhân dân cho biết chưa làm xong";
  private static final FrontCommand VERIFY =
      new FrontCommand.Verify(SurveyMethod.RESIDENTS_MEETING, 40, "Đường đã sửa xong");
  private static final FrontCommand DISPUTE =
      new FrontCommand.Dispute(SurveyMethod.INTERVIEWS, 12, WHY);

  @Test
  void verifiesAResultAndSaysHowManyItAsked() {
    Commitment commitment = confirmed().with(VERIFY).commitment();

    assertThat(commitment.findings().opinion(2)).contains(Findings.Opinion.VERIFIED);
    assertThat(commitment.findings().all().getFirst().survey())
        .isEqualTo(new Survey(SurveyMethod.RESIDENTS_MEETING, 40));
    assertThat(AskerPolicy.reaction(commitment, Frame.UNBOUNDED)).isEmpty();
  }

  @Test
  void disputesAConfirmedResultAndItIsTakenUpAgain() {
    Exchange exchange = confirmed().with(DISPUTE);

    RequestEvent reaction = reaction(exchange.commitment());
    exchange.record(reaction);

    assertThat(reaction)
        .isInstanceOfSatisfying(
            RequestEvent.Reopened.class,
            reopened -> assertThat(reopened.disputedBy()).isEqualTo(PROVINCE_FRONT.id()));
    assertThat(reaction.author().position()).isNull();
    assertThat(exchange.phase()).isEqualTo(Phase.Kind.IN_PROGRESS);
  }

  @Test
  void disputesAResultThatNobodyHasJudgedAndItIsReturned() {
    Exchange exchange = fulfilled().with(DISPUTE);

    exchange.record(reaction(exchange.commitment()));

    assertThat(exchange.commitment().phase()).isEqualTo(new Phase.Returned(2));
  }

  @Test
  void isObeyedOncePerResult() {
    Exchange exchange = confirmed().with(DISPUTE);
    exchange.record(reaction(exchange.commitment()));

    assertThat(AskerPolicy.reaction(exchange.commitment(), Frame.UNBOUNDED)).isEmpty();

    exchange.with(new ResponsibleCommand.Fulfil("Đã dọn xong", List.of()));
    assertThat(AskerPolicy.disputed(exchange.commitment())).isEmpty();
    exchange.with(new AskerCommand.Confirm()).with(DISPUTE);
    assertThat(AskerPolicy.reaction(exchange.commitment(), Frame.UNBOUNDED)).isPresent();
  }

  @Test
  void cannotHaveATaskThatIsOverOpenedAgain() {
    Commitment commitment = confirmed().with(DISPUTE).commitment();
    Frame over = new Frame(Exchange.TASK_DUE, false, Set.of());

    assertThat(AskerPolicy.reaction(commitment, over)).isEmpty();
    assertThat(AskerPolicy.disputed(commitment)).contains(2L);
  }

  @Test
  void mayLookAgainAndSayOtherwise() {
    Exchange exchange = confirmed().with(VERIFY);
    assertThat(exchange.refusal(VERIFY).code()).isEqualTo(Reason.ALREADY_FOUND.code());

    exchange.with(DISPUTE);

    assertThat(exchange.commitment().findings().opinion(2)).contains(Findings.Opinion.DISPUTED);
  }

  @Test
  void isDisputedAsLongAsOneOrganisationDisputesIt() {
    Exchange exchange = confirmed();
    grant(exchange, CON_CUONG_FRONT.id(), DISPUTE);
    exchange.with(VERIFY);

    assertThat(exchange.commitment().findings().disputing(2)).contains(CON_CUONG_FRONT.id());
    assertThat(exchange.commitment().findings().opinion(2)).contains(Findings.Opinion.DISPUTED);
  }

  @Test
  void looksAtWhatIsHandedIn() {
    assertThat(Exchange.requested().with(new ResponsibleCommand.Accept()).refusal(DISPUTE).code())
        .isEqualTo(Reason.OUT_OF_TURN.code());
  }

  @Test
  void looksOnlyWhereItsUnitReaches() {
    assertThat(refusedTo(ANH_SON_FRONT.id())).isEqualTo(Reason.OUTSIDE_JURISDICTION.code());
    assertThat(refusedTo(PROVINCE_COMMITTEE.id())).isEqualTo(Reason.OUTSIDE_JURISDICTION.code());
  }

  @Test
  void hasNotAskedThePeopleAboutAResultItHasNotSeen() {
    Exchange exchange = fulfilled();
    Position seen = exchange.head();
    exchange.with(new ResponsibleCommand.Fulfil("Đã bổ sung", List.of()));

    assertThat(refusalOf(exchange.decide(DISPUTE, exchange.head(), seen)).code())
        .isEqualTo("stale-version");
    assertThat(exchange.decide(DISPUTE, exchange.head(), exchange.head()))
        .isInstanceOf(Decision.Granted.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void doesNotSayHowManyItAskedIfTheyWereSoFewThatOthersCouldTellWho(int asked) {
    Exchange exchange =
        confirmed().with(new FrontCommand.Dispute(SurveyMethod.INTERVIEWS, asked, WHY));

    assertThat(exchange.commitment().findings().all().getFirst().survey())
        .isEqualTo(new Survey(SurveyMethod.INTERVIEWS, 0));
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, Survey.MOST_ASKED + 1})
  void asksSomebody(int asked) {
    assertThat(
            confirmed()
                .refusal(new FrontCommand.Dispute(SurveyMethod.TELEPHONE, asked, WHY))
                .code())
        .isEqualTo(Reason.ASKED_OUT_OF_RANGE.code());
    assertThat(confirmed().refusal(new FrontCommand.Dispute(SurveyMethod.UNKNOWN, 1, WHY)).code())
        .isEqualTo(Reason.UNKNOWN_VALUE.code());
  }

  private static String refusedTo(OrganisationId author) {
    Exchange exchange = confirmed();
    return refusalOf(exchange.decide(DISPUTE, exchange.head(), exchange.head(), author)).code();
  }

  private static void grant(Exchange exchange, OrganisationId author, FrontCommand command) {
    exchange
        .decide(command, exchange.head(), exchange.head(), author)
        .map(
            events -> {
              events.forEach(exchange::record);
              return events;
            });
  }

  private static RequestEvent reaction(Commitment commitment) {
    return AskerPolicy.reaction(commitment, Frame.UNBOUNDED).orElseThrow();
  }

  private static Exchange fulfilled() {
    return Exchange.requested()
        .with(new ResponsibleCommand.Accept())
        .with(new ResponsibleCommand.Fulfil("Đã làm xong", List.of()));
  }

  private static Exchange confirmed() {
    return fulfilled().with(new AskerCommand.Confirm());
  }
}
