package io.danvan.taskboard.board.postgres;

import static io.danvan.taskboard.board.postgres.Columns.texts;
import static io.danvan.taskboard.board.postgres.Columns.uuid;
import static io.danvan.taskboard.board.postgres.Columns.uuids;

import io.danvan.coordination.commitment.CommitmentId;
import io.danvan.coordination.commitment.Phase;
import io.danvan.coordination.common.OrganisationId;
import io.danvan.platform.time.VietNam;
import io.danvan.taskboard.board.WorkItemId;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds what a meeting should talk about: what is late, and what waits for an answer. */
public final class PostgresAgendas {
  private static final Set<Phase.Kind> UNANSWERED =
      EnumSet.of(Phase.Kind.REQUESTED, Phase.Kind.DECLINED);
  private static final Set<Phase.Kind> OPEN =
      EnumSet.copyOf(Arrays.stream(Phase.Kind.values()).filter(Phase.Kind::isOpen).toList());

  private final JdbcClient jdbc;

  PostgresAgendas(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What is looked for.
   *
   * @param binding the organisations whose work it is, as askers or as responsible ones; the viewer
   *     may see all of it that is not restricted
   * @param without the meeting itself
   */
  public record Question(
      OrganisationId viewer,
      Collection<OrganisationId> binding,
      WorkItemId without,
      LocalDate today) {
    /** Copies the organisations. */
    public Question {
      binding = List.copyOf(binding);
    }
  }

  /**
   * A part to talk about.
   *
   * @param all how many there are with it
   */
  public record Point(WorkItemId item, CommitmentId part, int all) {}

  /**
   * The first of them, the latest ones first; then those that are due first. As on cards, a result
   * that waits to be judged is as late as it was handed in.
   */
  public List<Point> find(Question question, int limit) {
    return jdbc.sql(
            """
            select part.item, part.commitment, count(*) over () as all_of_them from (
              select *, coalesce((handed_in at time zone :zone)::date, :today) - due as late from board.part
              where (asker = any(:binding) or responsible = any(:binding)) and phase = any(:open) and item <> :without
                and (classification <> 'RESTRICTED' or asker = :viewer or responsible = :viewer
                  or brought_before @> array[:viewer])
            ) as part join board.item on item.id = part.item and item.title is not null
            where part.phase = any(:unanswered) or part.late > 0 or part.asks <> '{}' or part.demanded_by <> '{}'
            order by part.late desc, part.commitment limit :limit
            """)
        .param("zone", VietNam.ZONE.getId())
        .param("today", question.today())
        .param("binding", uuids(question.binding(), OrganisationId::value))
        .param("open", texts(OPEN))
        .param("unanswered", texts(UNANSWERED))
        .param("without", question.without().value())
        .param("viewer", question.viewer().value())
        .param("limit", limit)
        .query(
            (row, _) ->
                new Point(
                    new WorkItemId(uuid(row, "item")),
                    new CommitmentId(uuid(row, "commitment")),
                    row.getInt("all_of_them")))
        .list();
  }
}
