package io.danvan.coordination.answer.kafka;

import static io.danvan.coordination.common.kafka.CommonContract.toContract;
import static io.danvan.coordination.common.kafka.CommonContract.toContractOrNull;
import static io.danvan.coordination.common.kafka.CommonContract.toDomain;

import io.danvan.coordination.answer.AnswerPublished;
import io.danvan.coordination.common.AnswerId;
import io.danvan.coordination.common.UnitId;
import io.danvan.coordination.common.kafka.CommonContract;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;

/** Events of answers between the domain and the contract; nothing else knows both. */
public final class AnswerContract {
  private AnswerContract() {}

  /** The event as a record of the contract. */
  public static SpecificRecord write(AnswerPublished it) {
    return new io.danvan.events.answer.AnswerPublished(
        it.answer().value(),
        toContract(it.author()),
        it.unit().value(),
        toContract(it.question()),
        toContract(it.reply()),
        toContract(it.document()),
        it.publishedOn(),
        toContractOrNull(it.correction()));
  }

  /** The record as an event of the domain; empty if it belongs to another family. */
  public static Optional<AnswerPublished> read(SpecificRecord record) {
    return record instanceof io.danvan.events.answer.AnswerPublished it
        ? Optional.of(
            new AnswerPublished(
                new AnswerId(it.getAnswer()),
                toDomain(it.getAuthor()),
                new UnitId(it.getUnit()),
                toDomain(it.getQuestion()),
                toDomain(it.getReply()),
                toDomain(it.getDocument()),
                it.getPublishedOn(),
                it.getCorrection().map(CommonContract::toDomain).orElse(null)))
        : Optional.empty();
  }
}
