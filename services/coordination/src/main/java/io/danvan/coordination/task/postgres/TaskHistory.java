package io.danvan.coordination.task.postgres;

import static java.util.stream.Collectors.toMap;

import io.danvan.coordination.access.Classification;
import io.danvan.coordination.common.Recorded;
import io.danvan.coordination.common.kafka.CommonContract;
import io.danvan.coordination.common.postgres.Payloads;
import io.danvan.coordination.task.Task;
import io.danvan.coordination.task.TaskEvent;
import io.danvan.coordination.task.TaskId;
import io.danvan.coordination.task.TaskRecord;
import io.danvan.coordination.task.kafka.TaskContract;
import io.danvan.platform.event.RecordedEvent;
import io.danvan.platform.postgres.ArrayColumn;
import io.danvan.platform.registry.EventCodec;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The events of tasks, own and foreign alike, in the table {@code task_event}. Thread-safe; what
 * writes belongs in a transaction. A task has one stream, whose gate is all the locking it needs.
 */
public final class TaskHistory {
  private final JdbcClient jdbc;
  private final Payloads payloads;

  /** A history in this client's database, with payloads in this codec's format. */
  public TaskHistory(JdbcClient jdbc, EventCodec codec) {
    this.jdbc = jdbc;
    this.payloads = new Payloads(codec);
  }

  /**
   * Takes over what concerns tasks among events new to this service.
   *
   * @return the tasks concerned, as they are now
   */
  public Collection<TaskRecord> take(List<RecordedEvent> events) {
    List<Row> added = rows(events);
    if (added.isEmpty()) {
      return List.of();
    }
    columns(
            """
            INSERT INTO task_event (task_id, version, classification, recorded_at, redacted, payload)
            SELECT * FROM unnest(:tasks, :versions, :classifications, :times, :redacted, :payloads)\
            """,
            added)
        .update();
    Set<TaskId> touched = new LinkedHashSet<>();
    added.forEach(row -> touched.add(row.task()));
    return find(touched).values();
  }

  /**
   * Blanks the copies of redacted events.
   *
   * @throws IllegalStateException if one of the events differs in more than its texts
   */
  public void redact(List<RecordedEvent> events) {
    List<Row> redacted = rows(events);
    redacted.forEach(this::requireBlanked);
    if (!redacted.isEmpty()) {
      columns(
              """
              UPDATE task_event AS event SET redacted = new.redacted, payload = new.payload
              FROM unnest(:tasks, :versions, :classifications, :times, :redacted, :payloads)
                AS new (task_id, version, classification, recorded_at, redacted, payload)
              WHERE event.task_id = new.task_id AND event.version = new.version\
              """,
              redacted)
          .update();
    }
  }

  private void requireBlanked(Row row) {
    jdbc.sql("SELECT payload FROM task_event WHERE task_id = :task AND version = :version")
        .param("task", row.task().value())
        .param("version", row.recorded().version())
        .query(byte[].class)
        .optional()
        .ifPresent(kept -> payloads.requireBlanked(kept, row.source().payload()));
  }

  /** The tasks of these ids; unknown ones are left out. */
  public Map<TaskId, TaskRecord> find(Collection<TaskId> tasks) {
    Map<TaskId, Classification> classes = new HashMap<>();
    Map<TaskId, List<Recorded<TaskEvent>>> all = new HashMap<>();
    jdbc.sql(
            """
            SELECT task_id, version, classification, recorded_at, redacted, payload
            FROM task_event WHERE task_id = ANY (:tasks) ORDER BY task_id, version\
            """)
        .param("tasks", ArrayColumn.of("uuid", tasks, TaskId::value))
        .query(
            row -> {
              TaskId id = new TaskId(row.getObject("task_id", UUID.class));
              classes.put(id, Classification.valueOf(row.getString("classification")));
              all.computeIfAbsent(id, _ -> new ArrayList<>()).add(recorded(row));
            });
    return all.entrySet().stream()
        .flatMap(entry -> record(entry.getValue(), classes).stream())
        .collect(toMap(record -> record.task().id(), Function.identity()));
  }

  private static Optional<TaskRecord> record(
      List<Recorded<TaskEvent>> events, Map<TaskId, Classification> classes) {
    return Task.fold(events)
        .map(task -> new TaskRecord(task, Objects.requireNonNull(classes.get(task.id())), events));
  }

  private JdbcClient.StatementSpec columns(String statement, List<Row> rows) {
    return jdbc.sql(statement)
        .param("tasks", ArrayColumn.of("uuid", rows, row -> row.task().value()))
        .param("versions", ArrayColumn.of("int8", rows, row -> row.recorded().version()))
        .param("classifications", ArrayColumn.of("text", rows, Row::classification))
        .param(
            "times",
            ArrayColumn.of(
                "timestamptz", rows, row -> row.recorded().at().atOffset(ZoneOffset.UTC)))
        .param("redacted", ArrayColumn.of("bool", rows, row -> row.recorded().redacted()))
        .param(
            "payloads", ArrayColumn.ofBytes(rows, row -> payloads.write(row.source().payload())));
  }

  private Recorded<TaskEvent> recorded(ResultSet row) throws SQLException {
    return new Recorded<>(
        row.getLong("version"),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        row.getBoolean("redacted"),
        TaskContract.read(payloads.read(Objects.requireNonNull(row.getBytes("payload"))))
            .orElseThrow());
  }

  private static List<Row> rows(List<RecordedEvent> events) {
    List<Row> rows = new ArrayList<>();
    for (RecordedEvent source : events) {
      TaskContract.read(source).ifPresent(recorded -> rows.add(new Row(source, recorded)));
    }
    return rows;
  }

  private record Row(RecordedEvent source, Recorded<TaskEvent> recorded) {
    TaskId task() {
      return recorded.event().task();
    }

    String classification() {
      return CommonContract.toDomain(source.stream().classification()).name();
    }
  }
}
