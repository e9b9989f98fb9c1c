package io.danvan.platform.journal;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whether the journal is known to have all that Kafka has of it. Known is a journal that was
 * compared since its server started: only a restart, or a database made anew, can take it back to
 * an older state. Appends to any other are refused. Thread-safe.
 */
public final class JournalComparison {
  private final JdbcClient jdbc;

  /** The comparison of the journal in this client's database. */
  public JournalComparison(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether this incarnation of the journal was compared. */
  public boolean isCurrent() {
    return jdbc.sql(
            "SELECT EXISTS (SELECT FROM journal_comparison WHERE incarnation ="
                + " journal_incarnation())")
        .query(Boolean.class)
        .single();
  }

  /** The name of the present incarnation; to be asked for before the comparison begins. */
  public String incarnation() {
    return jdbc.sql("SELECT journal_incarnation()").query(String.class).single();
  }

  /** Records that the incarnation of that name has all that Kafka has. */
  public void passed(String incarnation) {
    jdbc.sql(
            """
            INSERT INTO journal_comparison (incarnation) VALUES (:incarnation)
            ON CONFLICT (id) DO UPDATE SET incarnation = excluded.incarnation\
            """)
        .param("incarnation", incarnation)
        .update();
  }
}
