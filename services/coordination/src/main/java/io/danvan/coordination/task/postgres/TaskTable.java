package io.danvan.coordination.task.postgres;

import static java.util.stream.Collectors.toMap;

import io.danvan.coordination.commitment.CommitmentId;
import io.danvan.coordination.commitment.Phase;
import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.task.Task;
import io.danvan.coordination.task.TaskId;
import io.danvan.coordination.task.TaskQuery;
import io.danvan.platform.postgres.ArrayColumn;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows by which tasks and their parts are found. */
final class TaskTable {
  private final JdbcClient jdbc;

  TaskTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Writes the rows. */
  void put(Collection<Task> tasks) {
    jdbc.sql(
            """
            INSERT INTO task (task_id, lead, status, due)
            SELECT * FROM unnest(:tasks, :leads, :statuses, :dues)
            ON CONFLICT (task_id) DO UPDATE SET status = excluded.status, due = excluded.due\
            """)
        .param("tasks", ArrayColumn.of("uuid", tasks, task -> task.id().value()))
        .param("leads", ArrayColumn.of("uuid", tasks, task -> task.lead().value()))
        .param("statuses", ArrayColumn.of("text", tasks, task -> task.status().name()))
        .param("dues", ArrayColumn.of("date", tasks, task -> task.dues().current()))
        .update();
  }

  /** The ids of a page, in its order. */
  List<TaskId> list(TaskQuery query) {
    TaskQuery.Place after = query.after();
    return jdbc.sql(
            """
            SELECT task_id FROM task
            WHERE (lead = :organisation
                   OR task_id IN (SELECT source_id FROM commitment WHERE responsible = :organisation))
              AND (:status::text IS NULL OR status = :status)
              AND (:due::date IS NULL OR (due, task_id) > (:due::date, :id::uuid))
            ORDER BY due, task_id LIMIT :limit\
            """)
        .param("organisation", query.organisation().value())
        .param("status", query.status() == null ? null : query.status().name())
        .param("due", after == null ? null : after.due())
        .param("id", after == null ? null : after.task().value())
        .param("limit", query.limit())
        .query((row, _) -> new TaskId(row.getObject(1, UUID.class)))
        .list();
  }

  /** The commitments that came from a task. */
  Set<CommitmentId> parts(TaskId task) {
    return new HashSet<>(
        jdbc.sql("SELECT commitment_id FROM commitment WHERE source_id = :task")
            .param("task", task.value())
            .query((row, _) -> new CommitmentId(row.getObject(1, UUID.class)))
            .list());
  }

  /** The organisations responsible for the commitments that came from a task. */
  Set<OrganisationId> responsible(TaskId task) {
    return new HashSet<>(
        jdbc.sql("SELECT DISTINCT responsible FROM commitment WHERE source_id = :task")
            .param("task", task.value())
            .query((row, _) -> new OrganisationId(row.getObject(1, UUID.class)))
            .list());
  }

  /** How many of these organisations' parts of a task are in which phase. */
  Map<Phase.Kind, Integer> phases(TaskId task, Collection<OrganisationId> responsible) {
    return jdbc
        .sql(
            """
            SELECT phase, count(*) FROM commitment
            WHERE source_id = :task AND responsible = ANY (:responsible) GROUP BY phase\
            """)
        .param("task", task.value())
        .param("responsible", ArrayColumn.of("uuid", responsible, OrganisationId::value))
        .query(
            (row, _) ->
                Map.entry(
                    Phase.Kind.valueOf(Objects.requireNonNull(row.getString(1))), row.getInt(2)))
        .list()
        .stream()
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
