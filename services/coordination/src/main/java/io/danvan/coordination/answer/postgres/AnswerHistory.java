package io.danvan.coordination.answer.postgres;

import io.danvan.coordination.access.Classification;
import io.danvan.coordination.answer.Answer;
import io.danvan.coordination.answer.AnswerPublished;
import io.danvan.coordination.answer.kafka.AnswerContract;
import io.danvan.coordination.common.AnswerId;
import io.danvan.coordination.common.Recorded;
import io.danvan.coordination.common.postgres.RecordHistory;
import io.danvan.platform.registry.EventCodec;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The versions of answers, in the table {@code answer_event}. */
public final class AnswerHistory extends RecordHistory<AnswerId, AnswerPublished, Answer> {
  /** A history in this client's database, with payloads in this codec's format. */
  public AnswerHistory(JdbcClient jdbc, EventCodec codec) {
    super(jdbc, codec, "answer_event");
  }

  @Override
  protected Optional<AnswerPublished> event(SpecificRecord payload) {
    return AnswerContract.read(payload);
  }

  @Override
  protected AnswerId id(AnswerPublished event) {
    return event.answer();
  }

  @Override
  protected AnswerId id(UUID value) {
    return new AnswerId(value);
  }

  @Override
  protected UUID value(AnswerId id) {
    return id.value();
  }

  @Override
  protected Optional<Answer> fold(
      Classification classification, List<Recorded<AnswerPublished>> events) {
    return Optional.of(new Answer(events));
  }
}
