package io.danvan.platform.timer.postgres;

import io.danvan.platform.postgres.ArrayColumn;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of {@code scheduled_tasks}, many at a time, which the library has no way for. */
public final class TimerRows {
  private final JdbcClient jdbc;

  /** Rows in this client's database. */
  public TimerRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Adds timers, or has them wait for another moment. A row that is being worked on is left alone,
   * and so is one that says the same; the version tells the library of a change, as it does itself.
   * All take the rows in one order, so that two transactions cannot wait for each other.
   */
  public void put(String name, Map<String, Instant> timers) {
    jdbc.sql(
            """
            INSERT INTO scheduled_tasks AS timer
                   (task_name, task_instance, execution_time, picked, version)
            SELECT :name, instance, moment, false, 1
            FROM unnest(:instances, :moments) AS new (instance, moment)
            WHERE NOT EXISTS (SELECT FROM scheduled_tasks
                              WHERE task_name = :name AND task_instance = instance
                                AND execution_time = moment)
            ORDER BY instance
            ON CONFLICT (task_name, task_instance) DO UPDATE
            SET execution_time = excluded.execution_time, version = timer.version + 1
            WHERE NOT timer.picked AND timer.execution_time <> excluded.execution_time\
            """)
        .param("name", name)
        .param("instances", ArrayColumn.of("text", timers.entrySet(), Map.Entry::getKey))
        .param("moments", ArrayColumn.of("timestamptz", timers.entrySet(), TimerRows::moment))
        .update();
  }

  /** How often the timer failed in a row that fails most. */
  public int failures() {
    return jdbc.sql("SELECT coalesce(max(consecutive_failures), 0) FROM scheduled_tasks")
        .query(Integer.class)
        .single();
  }

  private static OffsetDateTime moment(Map.Entry<String, Instant> timer) {
    return timer.getValue().atOffset(ZoneOffset.UTC);
  }
}
