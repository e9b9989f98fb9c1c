package io.danvan.directory.duty.postgres;

import java.util.List;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A table of what is declared, for one transaction at a time.
 *
 * <p>The lock is taken before any stream's. It is an advisory one, because the founding import
 * writes the table while it holds streams.
 */
record DeclaredTable<T>(JdbcClient jdbc, String name, RowMapper<T> rows) {
  List<T> lock() {
    jdbc.sql("SELECT pg_advisory_xact_lock(:table::regclass::bigint)::text")
        .param("table", name)
        .query(String.class)
        .single();
    return jdbc.sql("SELECT * FROM " + name).query(rows).list();
  }
}
