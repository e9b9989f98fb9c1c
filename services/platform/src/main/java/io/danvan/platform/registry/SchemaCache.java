package io.danvan.platform.registry;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The schemas that this service has seen, in its own database. */
final class SchemaCache {
  private final JdbcClient jdbc;
  private final TransactionTemplate ownTransaction;

  /**
   * Needs transactions of its own: what was learnt must survive the rollback of the work during
   * which it was learnt.
   */
  SchemaCache(JdbcClient jdbc, TransactionTemplate ownTransaction) {
    this.jdbc = jdbc;
    this.ownTransaction = ownTransaction;
  }

  Map<Integer, String> all() {
    return jdbc
        .sql("SELECT schema_id, schema FROM registered_schema")
        .query((row, number) -> Map.entry(row.getInt("schema_id"), row.getString("schema")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  void keep(int id, String schema) {
    ownTransaction.executeWithoutResult(
        status ->
            jdbc.sql(
                    """
                    INSERT INTO registered_schema (schema_id, schema) VALUES (:id, :schema)
                    ON CONFLICT (schema_id) DO NOTHING
                    """)
                .param("id", id)
                .param("schema", schema)
                .update());
  }
}
