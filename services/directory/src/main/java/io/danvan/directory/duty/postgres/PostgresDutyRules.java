package io.danvan.directory.duty.postgres;

import io.danvan.coordination.directory.DutyRule;
import io.danvan.coordination.directory.postgres.DirectoryRows;
import io.danvan.directory.duty.DutyRules;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rules in {@code directory_duty_rule}, which follow the journal in the same transaction. */
public final class PostgresDutyRules implements DutyRules {
  private final DeclaredTable<DutyRule> table;

  /** Rules in this client's database. */
  public PostgresDutyRules(JdbcClient jdbc) {
    table = new DeclaredTable<>(jdbc, "directory_duty_rule", DirectoryRows::dutyRule);
  }

  @Override
  public List<DutyRule> lock() {
    return table.lock();
  }
}
