package io.danvan.taskboard.board.postgres;

import io.danvan.coordination.answer.Answer;
import io.danvan.coordination.answer.postgres.AnswerHistory;
import io.danvan.coordination.common.AnswerId;
import io.danvan.coordination.common.UnitId;
import io.danvan.platform.event.Projection;
import io.danvan.platform.event.RecordedEvent;
import io.danvan.platform.postgres.ArrayColumn;
import io.danvan.taskboard.board.PublicAnswers;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Public answers, found by the table {@code board.public_answer}. */
final class PostgresPublicAnswers implements PublicAnswers, Projection {
  private final JdbcClient jdbc;
  private final AnswerHistory answers;

  PostgresPublicAnswers(JdbcClient jdbc, AnswerHistory answers) {
    this.jdbc = jdbc;
    this.answers = answers;
  }

  @Override
  public void apply(List<RecordedEvent> events) {
    save(answers.take(events));
  }

  /** The rows that find answers hold no text. */
  @Override
  public void redact(List<RecordedEvent> events) {
    answers.redact(events);
  }

  private void save(Collection<Answer> changed) {
    if (changed.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            insert into board.public_answer (answer, unit, published)
            select * from unnest(:answer, :unit, :published)
            on conflict (answer) do update set published = excluded.published
            """)
        .param("answer", ArrayColumn.of("uuid", changed, each -> each.id().value()))
        .param(
            "unit", ArrayColumn.of("uuid", changed, each -> each.latest().event().unit().value()))
        .param(
            "published",
            ArrayColumn.of("date", changed, each -> each.latest().event().publishedOn()))
        .update();
  }

  @Override
  public List<Answer> of(UnitId unit) {
    List<AnswerId> found =
        jdbc.sql(
                """
                select answer from board.public_answer where unit = :unit
                order by published desc, answer desc limit :limit
                """)
            .param("unit", unit.value())
            .param("limit", MOST)
            .query((row, _) -> new AnswerId(row.getObject(1, UUID.class)))
            .list();
    Map<AnswerId, Answer> told = answers.find(found);
    return found.stream().flatMap(id -> Stream.ofNullable(told.get(id))).toList();
  }

  @Override
  public Optional<Answer> find(AnswerId id) {
    return Optional.ofNullable(answers.find(List.of(id)).get(id));
  }
}
