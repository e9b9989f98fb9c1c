package io.danvan.coordination.commitment;

import static io.danvan.coordination.commitment.Exchange.DUE;
import static io.danvan.coordination.commitment.Exchange.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.danvan.coordination.commitment.AskerCommand.Amend;
import io.danvan.coordination.commitment.AskerCommand.Confirm;
import io.danvan.coordination.commitment.AskerCommand.Extend;
import io.danvan.coordination.commitment.AskerCommand.RefuseExtension;
import io.danvan.coordination.commitment.ResponsibleCommand.Accept;
import io.danvan.coordination.commitment.ResponsibleCommand.AskExtension;
import io.danvan.coordination.commitment.ResponsibleCommand.Fulfil;
import io.danvan.coordination.commitment.ResponsibleCommand.ReportProgress;
import io.danvan.coordination.decision.Decision;
import io.danvan.coordination.decision.Reason;
import io.danvan.platform.refusal.StaleVersion;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of a command whose author had not seen everything. */
class PreconditionTest {
  private static final String WHY = "Có lý do";

  @Test
  void anAuthorWhoHasNotSeenItsOwnSideIsStale() {
    Exchange exchange = Exchange.assigned().with(new Accept());
    assertStale(exchange, new ReportProgress(10, "Bắt đầu", null, List.of()), at(1, 0), "Accepted");
  }

  @Test
  void whatDoesNotMatterMayHaveMovedOnTheOtherSide() {
    Exchange exchange =
        Exchange.assigned()
            .with(new Accept())
            .with(new ReportProgress(10, "Bắt đầu", null, List.of()));
    List<CommitmentEvent> events =
        granted(decide(exchange, new Extend(DUE.plusDays(5), WHY), at(1, 1)));
    assertThat(((ExchangeEvent) events.getFirst()).seen()).isEqualTo(1);
  }

  @Test
  void whatMattersOnTheOtherSideHasToBeSeenFirst() {
    Exchange exchange =
        Exchange.assigned().with(new Accept()).with(new Amend("Việc khác", "Báo cáo", WHY));
    assertStale(exchange, new Fulfil("Xong", List.of()), at(1, 1), "Amended");
  }

  @Test
  void aConfirmationOfAnOlderResultIsStale() {
    Exchange exchange =
        Exchange.assigned()
            .with(new Accept())
            .with(new Fulfil("Lần một", List.of()))
            .with(new Fulfil("Lần hai", List.of()));
    assertStale(exchange, new Confirm(), at(1, 2), "Fulfilled");
    assertThat(exchange.with(new Confirm()).commitment().phase()).isEqualTo(new Phase.Confirmed(3));
  }

  @Test
  void aQuestionThatWasNotSeenCannotBeAnswered() {
    Exchange exchange = Exchange.assigned().with(new AskExtension(DUE.plusDays(5), WHY));
    assertThat(refusalOf(decide(exchange, new RefuseExtension(WHY), at(1, 0))).code())
        .isEqualTo(Reason.NOTHING_ASKED.code());
  }

  @Test
  void anExtensionThatHadNotSeenTheQuestionLeavesItOpen() {
    Exchange exchange = Exchange.assigned().with(new AskExtension(DUE.plusDays(9), WHY));
    exchange.with(new Extend(DUE.plusDays(5), WHY), at(1, 0));
    assertThat(exchange.commitment().dues().current()).isEqualTo(DUE.plusDays(5));
    assertThat(exchange.commitment().asks().find(Ask.Kind.EXTENSION)).isPresent();
  }

  @Test
  void whatHasNotArrivedHereCannotHaveBeenSeenHere() {
    Exchange exchange = Exchange.assigned().with(new Accept());
    assertThat(refusalOf(decide(exchange, new Confirm(), at(1, 2))).code())
        .isEqualTo(Reason.VERSION_NOT_ARRIVED.code());
  }

  @Test
  void aPositionThatNeverWasIsStale() {
    Exchange exchange =
        Exchange.assigned().with(new Accept()).with(new Extend(DUE.plusDays(5), WHY));
    assertThat(refusalOf(decide(exchange, new Extend(DUE.plusDays(9), WHY), at(2, 0))).code())
        .isEqualTo("stale-version");
    assertThat(refusalOf(decide(exchange, new Accept(), at(0, 1))).code())
        .isEqualTo("stale-version");
  }

  private static void assertStale(
      Exchange exchange, CommitmentCommand command, Position seen, String... changed) {
    assertThat(refusalOf(decide(exchange, command, seen)))
        .isEqualTo(new StaleVersion(exchange.head().toString(), List.of(changed)));
  }

  private static Decision<List<CommitmentEvent>> decide(
      Exchange exchange, CommitmentCommand command, Position seen) {
    return exchange.decide(command, exchange.head(), seen);
  }

  private static List<CommitmentEvent> granted(Decision<List<CommitmentEvent>> decision) {
    return switch (decision) {
      case Decision.Granted<List<CommitmentEvent>>(var events) -> events;
      case Decision.Refused<List<CommitmentEvent>>(var refusal) ->
          throw new AssertionError("refused: " + refusal);
    };
  }

  private static Position at(long request, long response) {
    return new Position(request, response);
  }
}
