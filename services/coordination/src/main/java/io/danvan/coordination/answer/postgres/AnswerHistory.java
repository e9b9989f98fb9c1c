package io.danvan.coordination.answer.postgres;

import io.danvan.coordination.answer.Answer;
import io.danvan.coordination.answer.AnswerPublished;
import io.danvan.coordination.answer.kafka.AnswerContract;
import io.danvan.coordination.common.AnswerId;
import io.danvan.coordination.common.postgres.RecordFamily;
import io.danvan.coordination.common.postgres.RecordHistory;
import io.danvan.platform.registry.EventCodec;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The versions of answers, in the table {@code answer_event}. */
public final class AnswerHistory extends RecordHistory<AnswerId, AnswerPublished, Answer> {
  /** A history in this client's database, with payloads in this codec's format. */
  public AnswerHistory(JdbcClient jdbc, EventCodec codec) {
    super(
        jdbc,
        codec,
        new RecordFamily<>(
            "answer_event",
            AnswerContract::read,
            AnswerPublished::answer,
            AnswerId::new,
            AnswerId::value,
            (_, events) -> Optional.of(new Answer(events))));
  }
}
