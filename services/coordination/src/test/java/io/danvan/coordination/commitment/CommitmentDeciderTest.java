package io.danvan.coordination.commitment;

import static io.danvan.coordination.commitment.Exchange.DUE;
import static io.danvan.coordination.commitment.Exchange.PERSONAL_DATA;
import static io.danvan.coordination.commitment.Exchange.TASK_DUE;
import static io.danvan.coordination.commitment.Exchange.TODAY;
import static io.danvan.coordination.commitment.Exchange.refusalOf;
import static io.danvan.coordination.standing.NgheAn.ANH_SON_COMMITTEE;
import static io.danvan.coordination.standing.NgheAn.GOVERNMENT;
import static io.danvan.coordination.standing.NgheAn.NOBODY;
import static io.danvan.coordination.standing.NgheAn.PROVINCE_COMMITTEE;
import static org.assertj.core.api.Assertions.assertThat;

import io.danvan.coordination.commitment.AskerCommand.Amend;
import io.danvan.coordination.commitment.AskerCommand.Clarify;
import io.danvan.coordination.commitment.AskerCommand.Confirm;
import io.danvan.coordination.commitment.AskerCommand.Extend;
import io.danvan.coordination.commitment.AskerCommand.GrantTransfer;
import io.danvan.coordination.commitment.AskerCommand.RefuseExtension;
import io.danvan.coordination.commitment.AskerCommand.RefuseTransfer;
import io.danvan.coordination.commitment.AskerCommand.Reopen;
import io.danvan.coordination.commitment.AskerCommand.Return;
import io.danvan.coordination.commitment.AskerCommand.Withdraw;
import io.danvan.coordination.commitment.ResponsibleCommand.Accept;
import io.danvan.coordination.commitment.ResponsibleCommand.AskClarification;
import io.danvan.coordination.commitment.ResponsibleCommand.AskExtension;
import io.danvan.coordination.commitment.ResponsibleCommand.AskTransfer;
import io.danvan.coordination.commitment.ResponsibleCommand.Decline;
import io.danvan.coordination.commitment.ResponsibleCommand.Fulfil;
import io.danvan.coordination.commitment.ResponsibleCommand.GiveExplanation;
import io.danvan.coordination.commitment.ResponsibleCommand.RaiseObjection;
import io.danvan.coordination.commitment.ResponsibleCommand.ReportProgress;
import io.danvan.coordination.commitment.SuperiorCommand.DemandExplanation;
import io.danvan.coordination.common.DocumentReference;
import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.decision.Reason;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CommitmentDeciderTest {
  private static final String WHY = "Có lý do";

  @Test
  void goesFromRequestToConfirmation() {
    Exchange exchange = Exchange.requested().with(new Accept());
    assertThat(exchange.phase()).isEqualTo(Phase.Kind.ACCEPTED);
    exchange.with(progress(40, null));
    assertThat(exchange.phase()).isEqualTo(Phase.Kind.IN_PROGRESS);
    exchange.with(fulfil());
    assertThat(exchange.phase()).isEqualTo(Phase.Kind.FULFILLED);
    exchange.with(new Confirm());
    assertThat(exchange.commitment().phase()).isEqualTo(new Phase.Confirmed(3));
  }

  @Test
  void returnedWorkGoesOnAndIsHandedInAgain() {
    Exchange exchange = Exchange.assigned().with(new Accept()).with(fulfil()).with(new Return(WHY));
    assertThat(exchange.commitment().phase()).isEqualTo(new Phase.Returned(2));
    exchange.with(progress(90, null)).with(fulfil()).with(new Confirm());
    assertThat(exchange.commitment().phase()).isEqualTo(new Phase.Confirmed(4));
  }

  @Test
  void reopenedWorkGoesOn() {
    Exchange exchange =
        Exchange.assigned()
            .with(new Accept())
            .with(fulfil())
            .with(new Confirm())
            .with(new Reopen(WHY));
    assertThat(exchange.phase()).isEqualTo(Phase.Kind.IN_PROGRESS);
  }

  @Test
  void anOwnPartIsAcceptedByBeingAskedAndAfterAnAmendment() {
    Exchange exchange = Exchange.own();
    assertThat(exchange.phase()).isEqualTo(Phase.Kind.ACCEPTED);
    exchange.with(amend());
    assertThat(exchange.phase()).isEqualTo(Phase.Kind.ACCEPTED);
    assertThat(exchange.refusal(new Accept()).code()).isEqualTo(Reason.OUT_OF_TURN.code());
    assertThat(exchange.refusal(new AskClarification("?")).code())
        .isEqualTo(Reason.STANDING_FORBIDS.code());
  }

  @Test
  void aSubordinateObjectsAndDoesNotDecline() {
    Exchange exchange = Exchange.assigned();
    assertThat(exchange.refusal(new Decline(WHY)).code()).isEqualTo(Reason.STANDING_FORBIDS.code());
    exchange.with(new RaiseObjection(WHY));
    assertThat(exchange.commitment().asks().find(Ask.Kind.OBJECTION)).isPresent();
    exchange.with(new Clarify("Vẫn giao như cũ"));
    assertThat(exchange.commitment().asks().isEmpty()).isTrue();
    assertThat(exchange.phase()).isEqualTo(Phase.Kind.REQUESTED);
  }

  @Test
  void aPeerDeclinesAndDoesNotObject() {
    Exchange exchange = Exchange.requested();
    assertThat(exchange.refusal(new RaiseObjection(WHY)).code())
        .isEqualTo(Reason.STANDING_FORBIDS.code());
    exchange.with(new Decline(WHY));
    assertThat(exchange.phase()).isEqualTo(Phase.Kind.DECLINED);
  }

  @Test
  void whatWasDeclinedCanBeAskedAnew() {
    Exchange exchange = Exchange.requested().with(new Decline(WHY)).with(amend());
    assertThat(exchange.phase()).isEqualTo(Phase.Kind.REQUESTED);
    assertThat(exchange.with(new Accept()).phase()).isEqualTo(Phase.Kind.ACCEPTED);
  }

  @Test
  void acceptingDropsTheObjection() {
    Exchange exchange = Exchange.assigned().with(new RaiseObjection(WHY)).with(new Accept());
    assertThat(exchange.commitment().asks().isEmpty()).isTrue();
  }

  @Test
  void anExtensionIsAskedForAndGranted() {
    LocalDate later = DUE.plusDays(10);
    Exchange exchange = Exchange.assigned().with(new Accept()).with(new AskExtension(later, WHY));
    assertThat(exchange.refusal(new AskExtension(later, WHY)).code())
        .isEqualTo(Reason.ALREADY_ASKED.code());
    exchange.with(new Extend(later, WHY));
    Commitment commitment = exchange.commitment();
    assertThat(commitment.asks().isEmpty()).isTrue();
    assertThat(commitment.dues().first()).isEqualTo(DUE);
    assertThat(commitment.dues().current()).isEqualTo(later);
  }

  @Test
  void aRefusedExtensionLeavesTheDate() {
    Exchange exchange =
        Exchange.assigned()
            .with(new AskExtension(DUE.plusDays(10), WHY))
            .with(new RefuseExtension(WHY));
    assertThat(exchange.commitment().dues().current()).isEqualTo(DUE);
    assertThat(exchange.refusal(new RefuseExtension(WHY)).code())
        .isEqualTo(Reason.NOTHING_ASKED.code());
  }

  @Test
  void aDateIsRefusedThatIsPastOrNotLaterOrBeyondTheTask() {
    Exchange exchange = Exchange.assigned();
    assertThat(exchange.refusal(new Extend(TODAY.minusDays(1), WHY)).code())
        .isEqualTo(Reason.DATE_IN_THE_PAST.code());
    assertThat(exchange.refusal(new Extend(DUE, WHY)).code())
        .isEqualTo(Reason.DATE_NOT_LATER.code());
    assertThat(exchange.refusal(new Extend(TASK_DUE.plusDays(1), WHY)).code())
        .isEqualTo(Reason.DUE_AFTER_TASK.code());
    assertThat(exchange.refusal(new AskExtension(DUE, WHY)).code())
        .isEqualTo(Reason.DATE_NOT_LATER.code());
  }

  @Test
  void aGrantedTransferEndsOneCommitmentAndBeginsAnother() {
    Exchange exchange =
        Exchange.assigned()
            .with(new AskTransfer(ANH_SON_COMMITTEE.id(), WHY))
            .with(new GrantTransfer(ANH_SON_COMMITTEE.id()));
    RequestEvent.Requested successor = (RequestEvent.Requested) exchange.begun().getFirst();
    assertThat(exchange.commitment().phase())
        .isEqualTo(new Phase.Withdrawn(successor.commitment()));
    assertThat(successor.responsible()).isEqualTo(ANH_SON_COMMITTEE.id());
    assertThat(successor.transferredFrom()).isEqualTo(exchange.commitment().id());
    assertThat(successor.due()).isEqualTo(DUE);
    assertThat(successor.source()).isEqualTo(exchange.commitment().source());
  }

  @Test
  void aTransferNeedsAStandingOfTheAskerAndAFreePart() {
    Exchange exchange = Exchange.assigned().with(new AskTransfer(ANH_SON_COMMITTEE.id(), WHY));
    assertThat(exchange.refusal(new GrantTransfer(NOBODY)).code())
        .isEqualTo(Reason.UNKNOWN_ORGANISATION.code());
    assertThat(exchange.refusal(new GrantTransfer(GOVERNMENT.id())).code())
        .isEqualTo(Reason.NO_STANDING.code());
    assertThat(exchange.refusal(new GrantTransfer(PROVINCE_COMMITTEE.id())).code())
        .isEqualTo(Reason.DUPLICATE_PART.code());
    assertThat(exchange.refusal(new AskTransfer(NOBODY, WHY)).code())
        .isEqualTo(Reason.ALREADY_ASKED.code());
    exchange.with(new RefuseTransfer(WHY));
    assertThat(exchange.refusal(new AskTransfer(NOBODY, WHY)).code())
        .isEqualTo(Reason.UNKNOWN_ORGANISATION.code());
    assertThat(exchange.refusal(new AskTransfer(exchange.commitment().responsible(), WHY)).code())
        .isEqualTo(Reason.DUPLICATE_PART.code());
  }

  @Test
  void whatIsOverdueIsExtendedBeforeItPassesToAnother() {
    Exchange exchange =
        Exchange.assigned().with(new AskTransfer(ANH_SON_COMMITTEE.id(), WHY)).on(DUE.plusDays(1));
    assertThat(exchange.refusal(new GrantTransfer(ANH_SON_COMMITTEE.id())).code())
        .isEqualTo(Reason.DATE_IN_THE_PAST.code());
    exchange.with(new Extend(DUE.plusDays(5), WHY)).with(new GrantTransfer(ANH_SON_COMMITTEE.id()));
    RequestEvent.Requested successor = (RequestEvent.Requested) exchange.begun().getFirst();
    assertThat(successor.due()).isEqualTo(DUE.plusDays(5));
  }

  @Test
  void progressIsAPercentageThatGoesBackOnlyWithAReason() {
    Exchange exchange = Exchange.assigned().with(new Accept()).with(progress(60, null));
    assertThat(exchange.refusal(progress(101, null)).code())
        .isEqualTo(Reason.PERCENT_OUT_OF_RANGE.code());
    assertThat(exchange.refusal(progress(-1, null)).code())
        .isEqualTo(Reason.PERCENT_OUT_OF_RANGE.code());
    assertThat(exchange.refusal(progress(59, null)).code())
        .isEqualTo(Reason.PERCENT_GOES_BACK.code());
    assertThat(exchange.refusal(progress(59, " ")).code()).isEqualTo(Reason.TEXT_MISSING.code());
    exchange.with(progress(60, null)).with(progress(30, "Tính nhầm"));
    assertThat(exchange.commitment().delivery().progress())
        .isNotNull()
        .extracting(Delivery.Progress::percent)
        .isEqualTo(new Percent(30));
  }

  @Test
  void aTextIsRefusedThatIsMissingOrTooLongOrHoldsPersonalData() {
    Exchange exchange = Exchange.requested();
    assertThat(exchange.refusal(new Decline(" ")).code()).isEqualTo(Reason.TEXT_MISSING.code());
    assertThat(exchange.refusal(new Decline("a".repeat(1_001))).code()).isEqualTo("text-too-long");
    assertThat(exchange.refusal(new Decline("Gọi " + PERSONAL_DATA)).code())
        .isEqualTo("personal-data");
    assertThat(exchange.with(new Decline("a".repeat(1_000))).phase())
        .isEqualTo(Phase.Kind.DECLINED);
  }

  @Test
  void evidenceMustBeFoundAndCheckedByOthers() {
    assertThat(withEvidence("", TODAY, null, null)).isEqualTo(Reason.MALFORMED_DOCUMENT.code());
    assertThat(withEvidence(PERSONAL_DATA, TODAY, null, null)).isEqualTo("personal-data");
    assertThat(withEvidence("12/BC", TODAY.plusDays(1), null, null))
        .isEqualTo(Reason.DOCUMENT_DATE_IN_THE_FUTURE.code());
    assertThat(withEvidence("12/BC", TODAY, "http://example.org/a", null))
        .isEqualTo(Reason.MALFORMED_DOCUMENT.code());
    assertThat(withEvidence("12/BC", TODAY, "https://example.org/a?token=1", null))
        .isEqualTo(Reason.MALFORMED_DOCUMENT.code());
    assertThat(withEvidence("12/BC", TODAY, "https://example.org/a", "abc"))
        .isEqualTo(Reason.MALFORMED_DOCUMENT.code());
    assertThat(
            Exchange.assigned()
                .with(new Accept())
                .refusal(new Fulfil("Xong", Collections.nCopies(21, document("1"))))
                .code())
        .isEqualTo(Reason.TOO_MANY_DOCUMENTS.code());
  }

  @Test
  void nobodyActsOnSomebodyElsesCommitment() {
    Exchange exchange = Exchange.requested();
    assertThat(refusedTo(exchange, ANH_SON_COMMITTEE.id(), new Accept()))
        .isEqualTo(Reason.NOT_YOURS.code());
    assertThat(refusedTo(exchange, exchange.commitment().asker(), new Accept()))
        .isEqualTo(Reason.NOT_YOURS.code());
    assertThat(refusedTo(exchange, exchange.commitment().responsible(), new Withdraw(WHY)))
        .isEqualTo(Reason.NOT_YOURS.code());
  }

  @Test
  void anAmendmentChangesSomething() {
    Exchange exchange = Exchange.requested();
    Terms terms = exchange.commitment().terms();
    assertThat(
            exchange
                .refusal(new Amend(terms.work().value(), " " + terms.result().value(), WHY))
                .code())
        .isEqualTo(Reason.NOTHING_CHANGED.code());
  }

  @Test
  void aSuperiorDemandsOneExplanationAtATime() {
    Exchange exchange = Exchange.requested().with(new DemandExplanation(WHY));
    assertThat(exchange.refusal(new DemandExplanation(WHY)).code())
        .isEqualTo(Reason.ALREADY_DEMANDED.code());
    assertThat(exchange.commitment().explanations().open()).hasSize(1);
    exchange.with(new GiveExplanation(PROVINCE_COMMITTEE.id(), "Do mưa lũ"));
    assertThat(exchange.commitment().explanations().open()).isEmpty();
    exchange.with(new DemandExplanation(WHY));
    assertThat(exchange.commitment().explanations().open()).hasSize(1);
    assertThat(exchange.commitment().explanations().demanded()).hasSize(2);
  }

  @Test
  void onlyASuperiorDemandsAnExplanation() {
    Exchange exchange = Exchange.requested();
    assertThat(refusedTo(exchange, ANH_SON_COMMITTEE.id(), new DemandExplanation(WHY)))
        .isEqualTo(Reason.OUTSIDE_JURISDICTION.code());
  }

  @Test
  void anExplanationNeedsADemand() {
    Exchange exchange = Exchange.requested();
    assertThat(exchange.refusal(new GiveExplanation(PROVINCE_COMMITTEE.id(), WHY)).code())
        .isEqualTo(Reason.NOTHING_DEMANDED.code());
    exchange.with(new DemandExplanation(WHY));
    assertThat(exchange.refusal(new GiveExplanation(ANH_SON_COMMITTEE.id(), WHY)).code())
        .isEqualTo(Reason.NOTHING_DEMANDED.code());
  }

  private static String refusedTo(
      Exchange exchange, OrganisationId author, CommitmentCommand command) {
    return refusalOf(exchange.decide(command, exchange.head(), exchange.head(), author)).code();
  }

  private static String withEvidence(
      String number, LocalDate issuedOn, @Nullable String link, @Nullable String sha256) {
    DocumentReference document =
        new DocumentReference(number, issuedOn, PROVINCE_COMMITTEE.id(), link, sha256);
    return Exchange.assigned()
        .with(new Accept())
        .refusal(new Fulfil("Xong", List.of(document)))
        .code();
  }

  private static DocumentReference document(String number) {
    return new DocumentReference(number, TODAY, PROVINCE_COMMITTEE.id(), null, null);
  }

  private static ReportProgress progress(int percent, @Nullable String correction) {
    return new ReportProgress(percent, "Đang làm", correction, List.of());
  }

  private static Fulfil fulfil() {
    return new Fulfil("Đã làm xong", List.of(document("12/BC-UBND")));
  }

  private static Amend amend() {
    return new Amend("Làm thêm một đoạn", "Báo cáo", WHY);
  }
}
