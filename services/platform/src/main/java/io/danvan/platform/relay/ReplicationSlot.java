package io.danvan.platform.relay;

import java.util.Optional;
import org.postgresql.replication.LogSequenceNumber;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The slot that keeps PostgreSQL's log until the relay is done with it. Whoever reads it leads. */
final class ReplicationSlot {
  private static final Logger log = LoggerFactory.getLogger(ReplicationSlot.class);

  private final JdbcClient jdbc;
  private final String name;

  ReplicationSlot(JdbcClient jdbc, String name) {
    this.jdbc = jdbc;
    this.name = name;
  }

  /** The name of a database's slot, where none is configured. Slots are named per cluster. */
  static String nameFor(JdbcClient jdbc) {
    return jdbc.sql(
            """
            SELECT left('danvan_relay_' || regexp_replace(lower(current_database()), '\\W', '_', 'g'), 63)\
            """)
        .query(String.class)
        .single();
  }

  String name() {
    return name;
  }

  /**
   * Makes sure that there is a slot to read, also if the last one was dropped or has lost the log
   * that it stood for.
   *
   * @return whether nobody reads it now
   */
  boolean prepare() {
    return switch (state()) {
      case "free" -> true;
      case "held" -> false;
      case "missing" -> create();
      case "lost" -> {
        log.error("Replication slot {} has lost its place in the log", name);
        jdbc.sql("SELECT pg_drop_replication_slot(?)::text").param(name).query().singleRow();
        yield create();
      }
      default ->
          throw new RelayFailure(
              "Replication slot %s belongs to another database or use; set danvan.relay.slot"
                  .formatted(name),
              null);
    };
  }

  /** Where the slot stands: it sends what commits after this. */
  LogSequenceNumber position() {
    return jdbc.sql(
            "SELECT confirmed_flush_lsn::text FROM pg_replication_slots WHERE slot_name = ?")
        .param(name)
        .query((row, number) -> LogSequenceNumber.valueOf(row.getString(1)))
        .single();
  }

  /** How many bytes of the log are kept because of the slot; nothing if there is no slot. */
  Optional<Double> retainedBytes() {
    return jdbc.sql(
            """
            SELECT pg_wal_lsn_diff(pg_current_wal_lsn(), restart_lsn)::float8
            FROM pg_replication_slots WHERE slot_name = ? AND restart_lsn IS NOT NULL\
            """)
        .param(name)
        .query(Double.class)
        .optional();
  }

  /** How many bytes it may keep before it loses its place; infinite if the server sets no limit. */
  double limitBytes() {
    return jdbc.sql(
            """
            SELECT CASE WHEN setting = '-1' THEN 'Infinity' ELSE setting::float8 * 1048576 END
            FROM pg_settings WHERE name = 'max_slot_wal_keep_size'\
            """)
        .query(Double.class)
        .single();
  }

  private String state() {
    return jdbc.sql(
            """
            SELECT CASE
              WHEN database IS DISTINCT FROM current_database() OR plugin <> 'pgoutput' THEN 'foreign'
              WHEN wal_status = 'lost' OR invalidation_reason IS NOT NULL THEN 'lost'
              WHEN active THEN 'held'
              ELSE 'free' END
            FROM pg_replication_slots WHERE slot_name = ?\
            """)
        .param(name)
        .query(String.class)
        .optional()
        .orElse("missing");
  }

  private boolean create() {
    // Failover: a standby keeps a copy of the slot, so that its promotion loses no event.
    jdbc.sql("SELECT pg_create_logical_replication_slot(?, 'pgoutput', failover => true)::text")
        .param(name)
        .query()
        .singleRow();
    log.info("Replication slot {} was created", name);
    return true;
  }
}
