package io.danvan.directory.duty.postgres;

import io.danvan.coordination.directory.Ladder;
import io.danvan.coordination.directory.postgres.DirectoryRows;
import io.danvan.directory.duty.Ladders;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ladders in {@code directory_ladder}, which follow the journal in the same transaction. */
public final class PostgresLadders implements Ladders {
  private final DeclaredTable<Ladder> table;

  /** Ladders in this client's database. */
  public PostgresLadders(JdbcClient jdbc) {
    table = new DeclaredTable<>(jdbc, "directory_ladder", DirectoryRows::ladder);
  }

  @Override
  public List<Ladder> lock() {
    return table.lock();
  }
}
