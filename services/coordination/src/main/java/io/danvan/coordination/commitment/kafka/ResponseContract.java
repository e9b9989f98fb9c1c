package io.danvan.coordination.commitment.kafka;

import static io.danvan.coordination.commitment.kafka.CommitmentContract.stamp;
import static io.danvan.coordination.common.kafka.CommonContract.toContract;
import static io.danvan.coordination.common.kafka.CommonContract.toContractOrNull;
import static io.danvan.coordination.common.kafka.CommonContract.toDomain;

import io.danvan.coordination.commitment.Percent;
import io.danvan.coordination.commitment.ResponseEvent;
import io.danvan.coordination.common.AnswerId;
import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.common.kafka.CommonContract;
import io.danvan.events.commitment.Accepted;
import io.danvan.events.commitment.AnswerGiven;
import io.danvan.events.commitment.ClarificationAsked;
import io.danvan.events.commitment.Declined;
import io.danvan.events.commitment.ExplanationGiven;
import io.danvan.events.commitment.ExtensionAsked;
import io.danvan.events.commitment.Fulfilled;
import io.danvan.events.commitment.Objected;
import io.danvan.events.commitment.ProgressReported;
import io.danvan.events.commitment.TransferAsked;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** The events of response streams, between the domain and the contract. */
final class ResponseContract {
  private ResponseContract() {}

  static SpecificRecord write(ResponseEvent event) {
    return switch (event) {
      case ResponseEvent.Accepted it ->
          new Accepted(it.commitment().value(), toContract(it.author()), it.seen());
      case ResponseEvent.Declined it ->
          new Declined(
              it.commitment().value(), toContract(it.author()), it.seen(), toContract(it.reason()));
      case ResponseEvent.Objected it ->
          new Objected(
              it.commitment().value(), toContract(it.author()), it.seen(), toContract(it.reason()));
      case ResponseEvent.ProgressReported it ->
          new ProgressReported(
              it.commitment().value(),
              toContract(it.author()),
              it.seen(),
              it.percent().value(),
              toContract(it.text()),
              toContractOrNull(it.correction()),
              toContract(it.evidence()));
      case ResponseEvent.ExtensionAsked it ->
          new ExtensionAsked(
              it.commitment().value(),
              toContract(it.author()),
              it.seen(),
              it.due(),
              toContract(it.reason()));
      case ResponseEvent.ClarificationAsked it ->
          new ClarificationAsked(
              it.commitment().value(),
              toContract(it.author()),
              it.seen(),
              toContract(it.question()));
      case ResponseEvent.TransferAsked it ->
          new TransferAsked(
              it.commitment().value(),
              toContract(it.author()),
              it.seen(),
              it.to().value(),
              toContract(it.reason()));
      case ResponseEvent.ExplanationGiven it ->
          new ExplanationGiven(
              it.commitment().value(),
              toContract(it.author()),
              it.seen(),
              it.demandedBy().value(),
              it.demand(),
              toContract(it.explanation()));
      case ResponseEvent.AnswerGiven it ->
          new AnswerGiven(
              it.commitment().value(),
              toContract(it.author()),
              it.seen(),
              AnswerWords.toContract(it.manner()),
              it.answer() == null ? null : it.answer().value(),
              it.givenOn(),
              toContract(it.document()));
      case ResponseEvent.Fulfilled it ->
          new Fulfilled(
              it.commitment().value(),
              toContract(it.author()),
              it.seen(),
              toContract(it.result()),
              toContract(it.evidence()));
    };
  }

  static @Nullable ResponseEvent read(SpecificRecord record) {
    return switch (record) {
      case Accepted it ->
          new ResponseEvent.Accepted(stamp(it.getCommitment(), it.getAuthor(), it.getSeen()));
      case Declined it ->
          new ResponseEvent.Declined(
              stamp(it.getCommitment(), it.getAuthor(), it.getSeen()), toDomain(it.getReason()));
      case Objected it ->
          new ResponseEvent.Objected(
              stamp(it.getCommitment(), it.getAuthor(), it.getSeen()), toDomain(it.getReason()));
      case ProgressReported it ->
          new ResponseEvent.ProgressReported(
              stamp(it.getCommitment(), it.getAuthor(), it.getSeen()),
              new Percent(it.getPercent()),
              toDomain(it.getText()),
              it.getCorrection().map(CommonContract::toDomain).orElse(null),
              toDomain(it.getEvidence()));
      case ExtensionAsked it ->
          new ResponseEvent.ExtensionAsked(
              stamp(it.getCommitment(), it.getAuthor(), it.getSeen()),
              it.getDue(),
              toDomain(it.getReason()));
      case ClarificationAsked it ->
          new ResponseEvent.ClarificationAsked(
              stamp(it.getCommitment(), it.getAuthor(), it.getSeen()), toDomain(it.getQuestion()));
      case TransferAsked it ->
          new ResponseEvent.TransferAsked(
              stamp(it.getCommitment(), it.getAuthor(), it.getSeen()),
              new OrganisationId(it.getTo()),
              toDomain(it.getReason()));
      case ExplanationGiven it ->
          new ResponseEvent.ExplanationGiven(
              stamp(it.getCommitment(), it.getAuthor(), it.getSeen()),
              new OrganisationId(it.getDemandedBy()),
              it.getDemand(),
              toDomain(it.getExplanation()));
      case AnswerGiven it ->
          new ResponseEvent.AnswerGiven(
              stamp(it.getCommitment(), it.getAuthor(), it.getSeen()),
              AnswerWords.toDomain(it.getManner()),
              it.getAnswer().map(AnswerId::new).orElse(null),
              it.getGivenOn(),
              toDomain(it.getDocument()));
      case Fulfilled it ->
          new ResponseEvent.Fulfilled(
              stamp(it.getCommitment(), it.getAuthor(), it.getSeen()),
              toDomain(it.getResult()),
              toDomain(it.getEvidence()));
      default -> null;
    };
  }
}
