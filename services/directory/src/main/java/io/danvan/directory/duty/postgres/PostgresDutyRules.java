package io.danvan.directory.duty.postgres;

import io.danvan.coordination.directory.DutyRule;
import io.danvan.coordination.directory.postgres.DirectoryRows;
import io.danvan.directory.duty.DutyRules;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The rules in {@code directory_duty_rule}, which follow the journal in the same transaction.
 *
 * <p>The lock is taken before any stream's. It is an advisory one, because the founding import
 * writes the table while it holds streams.
 */
public final class PostgresDutyRules implements DutyRules {
  private final JdbcClient jdbc;

  /** Rules in this client's database. */
  public PostgresDutyRules(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<DutyRule> lock() {
    jdbc.sql("SELECT pg_advisory_xact_lock('directory_duty_rule'::regclass::bigint)::text")
        .query(String.class)
        .single();
    return jdbc.sql("SELECT * FROM directory_duty_rule").query(DirectoryRows::dutyRule).list();
  }
}
