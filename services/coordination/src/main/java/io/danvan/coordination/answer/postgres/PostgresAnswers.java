package io.danvan.coordination.answer.postgres;

import io.danvan.coordination.access.Classification;
import io.danvan.coordination.answer.Answer;
import io.danvan.coordination.answer.AnswerPublished;
import io.danvan.coordination.answer.Answers;
import io.danvan.coordination.answer.kafka.AnswerContract;
import io.danvan.coordination.common.AnswerId;
import io.danvan.coordination.common.kafka.RecordAppends;
import io.danvan.platform.journal.Journal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Answers in this service's journal and tables; an answer in public is public whatever it answers.
 */
final class PostgresAnswers implements Answers {
  private final Journal journal;
  private final RecordAppends appends;
  private final AnswerHistory history;

  PostgresAnswers(Journal journal, RecordAppends appends, AnswerHistory history) {
    this.journal = journal;
    this.appends = appends;
    this.history = history;
  }

  @Override
  public Optional<Answer> find(AnswerId id) {
    return Optional.ofNullable(history.find(List.of(id)).get(id));
  }

  @Override
  public void publish(AnswerPublished version) {
    UUID answer = version.answer().value();
    journal.lock(List.of(appends.stream(answer)));
    long before = find(version.answer()).map(each -> each.latest().version()).orElse(0L);
    journal.append(
        List.of(appends.of(answer, AnswerContract.write(version), Classification.PUBLIC, before)));
  }
}
