package io.danvan.coordination.commitment;

import static io.danvan.coordination.commitment.Exchange.DUE;
import static org.assertj.core.api.Assertions.assertThat;

import io.danvan.coordination.commitment.AskerCommand.Amend;
import io.danvan.coordination.commitment.AskerCommand.Confirm;
import io.danvan.coordination.commitment.AskerCommand.Extend;
import io.danvan.coordination.commitment.AskerCommand.Reopen;
import io.danvan.coordination.commitment.AskerCommand.Return;
import io.danvan.coordination.commitment.AskerCommand.Withdraw;
import io.danvan.coordination.commitment.ResponsibleCommand.Accept;
import io.danvan.coordination.commitment.ResponsibleCommand.Decline;
import io.danvan.coordination.commitment.ResponsibleCommand.Fulfil;
import io.danvan.coordination.commitment.ResponsibleCommand.GiveExplanation;
import io.danvan.coordination.commitment.ResponsibleCommand.ReportProgress;
import io.danvan.coordination.commitment.SuperiorCommand.DemandExplanation;
import io.danvan.coordination.common.Recorded;
import io.danvan.coordination.standing.NgheAn;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Two who act without knowledge of each other. */
class MergeTest {
  private static final String WHY = "Có lý do";
  private static final Amend AMEND = new Amend("Việc khác", "Báo cáo khác", WHY);
  private static final Fulfil FULFIL = new Fulfil("Xong", List.of());

  @Test
  void withdrawnBeatsFulfilledAndKeepsTheEvidence() {
    Exchange exchange =
        Exchange.assigned().with(new Accept()).with(new Withdraw(WHY)).with(FULFIL, at(1, 1));
    assertThat(exchange.phase()).isEqualTo(Phase.Kind.WITHDRAWN);
    assertThat(exchange.commitment().delivery().fulfilments()).hasSize(1);
    assertThat(overtaken(exchange)).containsExactly(Map.entry("Fulfilled", 2L));
  }

  @Test
  void amendedBeatsAccepted() {
    Exchange exchange = Exchange.assigned().with(AMEND).with(new Accept(), at(1, 0));
    assertThat(exchange.phase()).isEqualTo(Phase.Kind.REQUESTED);
    assertThat(overtaken(exchange)).containsExactly(Map.entry("Accepted", 2L));
    assertThat(exchange.with(new Accept()).phase()).isEqualTo(Phase.Kind.ACCEPTED);
  }

  @Test
  void progressThatAnAmendmentHadNotSeenIsKept() {
    Exchange exchange =
        Exchange.assigned()
            .with(new Accept())
            .with(AMEND)
            .with(new ReportProgress(40, "Đã làm", null, List.of()), at(1, 1));
    assertThat(exchange.phase()).isEqualTo(Phase.Kind.REQUESTED);
    assertThat(exchange.commitment().delivery().progress()).isNotNull();
    assertThat(overtaken(exchange)).isEmpty();
    assertThat(exchange.with(new Accept()).phase()).isEqualTo(Phase.Kind.IN_PROGRESS);
  }

  @Test
  void extendedDoesNotReviveDeclined() {
    Exchange exchange =
        Exchange.requested()
            .with(new Extend(DUE.plusDays(5), WHY))
            .with(new Decline(WHY), at(1, 0));
    assertThat(exchange.phase()).isEqualTo(Phase.Kind.DECLINED);
    assertThat(exchange.commitment().dues().current()).isEqualTo(DUE.plusDays(5));
  }

  @Test
  void aConfirmationBindsOnlyTheResultItNames() {
    Exchange exchange =
        Exchange.assigned()
            .with(new Accept())
            .with(FULFIL)
            .with(new Confirm())
            .with(FULFIL, at(1, 2));
    assertThat(exchange.commitment().phase()).isEqualTo(new Phase.Fulfilled(3));
    assertThat(overtaken(exchange)).containsExactly(Map.entry("Confirmed", 3L));
    assertThat(exchange.with(new Confirm()).commitment().phase()).isEqualTo(new Phase.Confirmed(3));
  }

  @Test
  void aReturnBindsOnlyTheResultItNames() {
    Exchange exchange =
        Exchange.assigned()
            .with(new Accept())
            .with(FULFIL)
            .with(new Return(WHY))
            .with(FULFIL, at(1, 2));
    assertThat(exchange.commitment().phase()).isEqualTo(new Phase.Fulfilled(3));
  }

  @Test
  void aNewerResultIsJudgedAlsoWhenTheOlderOneWasReopened() {
    Exchange exchange =
        Exchange.assigned()
            .with(new Accept())
            .with(FULFIL)
            .with(new Confirm())
            .with(new Reopen(WHY))
            .with(FULFIL, at(1, 2));
    assertThat(exchange.commitment().phase()).isEqualTo(new Phase.Fulfilled(3));
  }

  @Test
  void anEventWaitsForWhatItsAuthorHadSeen() {
    Exchange exchange =
        Exchange.assigned().with(AMEND).with(new Accept()).with(FULFIL).with(new Confirm());
    List<Recorded<CommitmentEvent>> withoutAmendment =
        exchange.events().stream()
            .filter(each -> !(each.event() instanceof RequestEvent.Amended))
            .toList();
    Commitment early =
        CommitmentFold.fold(CommitmentStreams.of(withoutAmendment)).orElseThrow().commitment();
    assertThat(early.position()).isEqualTo(at(1, 0));
    assertThat(exchange.commitment().position()).isEqualTo(at(3, 2));
  }

  @Test
  void nothingIsKnownBeforeTheRequest() {
    Exchange exchange = Exchange.assigned().with(new Accept());
    assertThat(CommitmentFold.fold(CommitmentStreams.of(exchange.events().subList(1, 2))))
        .isEmpty();
  }

  @Test
  void anExplanationMayArriveBeforeItsDemand() {
    Exchange exchange =
        Exchange.assigned()
            .with(new DemandExplanation(WHY))
            .with(new GiveExplanation(NgheAn.PROVINCE_COMMITTEE.id(), "Do mưa lũ"));
    List<Recorded<CommitmentEvent>> withoutDemand =
        exchange.events().stream().filter(each -> !(each.event() instanceof RemarkEvent)).toList();
    assertThat(
            CommitmentFold.fold(CommitmentStreams.of(withoutDemand))
                .orElseThrow()
                .commitment()
                .explanations()
                .open())
        .isEmpty();
    assertThat(exchange.commitment().explanations().open()).isEmpty();
  }

  @Test
  void remarksStandInTheTimelineByTheirTime() {
    Exchange exchange = Exchange.assigned().with(new DemandExplanation(WHY)).with(new Accept());
    assertThat(exchange.folded().timeline())
        .extracting(entry -> entry.recorded().event().getClass().getSimpleName())
        .containsExactly("Requested", "ExplanationDemanded", "Accepted");
  }

  /** The overtaken events with the version of what overtook them. */
  private static Map<String, Long> overtaken(Exchange exchange) {
    return exchange.folded().timeline().stream()
        .filter(entry -> entry.overtaken() != null)
        .collect(
            Collectors.toMap(
                entry -> entry.recorded().event().getClass().getSimpleName(),
                entry -> entry.overtaken().by()));
  }

  private static Position at(long request, long response) {
    return new Position(request, response);
  }
}
