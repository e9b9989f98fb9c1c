package io.danvan.coordination.commitment.kafka;

import static io.danvan.coordination.commitment.kafka.CommitmentContract.author;
import static io.danvan.coordination.common.kafka.CommonContract.toContract;
import static io.danvan.coordination.common.kafka.CommonContract.toDomain;

import io.danvan.coordination.commitment.CommitmentId;
import io.danvan.coordination.commitment.RemarkEvent;
import io.danvan.events.commitment.Disputed;
import io.danvan.events.commitment.ExplanationDemanded;
import io.danvan.events.commitment.Verified;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** The events of remark streams, between the domain and the contract. */
final class RemarkContract {
  private RemarkContract() {}

  static SpecificRecord write(RemarkEvent event) {
    return switch (event) {
      case RemarkEvent.ExplanationDemanded it ->
          new ExplanationDemanded(
              it.commitment().value(), toContract(it.author()), toContract(it.reason()));
      case RemarkEvent.Verified it ->
          new Verified(
              it.commitment().value(),
              toContract(it.author()),
              it.fulfilment(),
              toContract(it.finding()));
      case RemarkEvent.Disputed it ->
          new Disputed(
              it.commitment().value(),
              toContract(it.author()),
              it.fulfilment(),
              toContract(it.reason()));
    };
  }

  static @Nullable RemarkEvent read(SpecificRecord record) {
    return switch (record) {
      case ExplanationDemanded it ->
          new RemarkEvent.ExplanationDemanded(
              new CommitmentId(it.getCommitment()),
              author(it.getAuthor()),
              toDomain(it.getReason()));
      case Verified it ->
          new RemarkEvent.Verified(
              new CommitmentId(it.getCommitment()),
              author(it.getAuthor()),
              it.getFulfilment(),
              toDomain(it.getFinding()));
      case Disputed it ->
          new RemarkEvent.Disputed(
              new CommitmentId(it.getCommitment()),
              author(it.getAuthor()),
              it.getFulfilment(),
              toDomain(it.getReason()));
      default -> null;
    };
  }
}
