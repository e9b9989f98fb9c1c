package io.danvan.taskboard.board.postgres;

import io.danvan.taskboard.board.Scope;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The order in which projectors and those who open a board meet.
 *
 * <p>Opening a board reads all tasks of its scope. A projector that runs meanwhile would neither be
 * seen by that reading nor know of the board. So projectors hold the gate together, and opening
 * holds it alone: whoever comes second sees what the first one committed. Boards are then locked in
 * the order of their ids, so that two batches that touch the same boards cannot wait for each
 * other.
 */
final class BoardGate {
  /** Any number will do that no other advisory lock of this database uses. */
  private static final long KEY = 0x64616e76616eL;

  private final JdbcClient jdbc;
  private final Clock clock;

  BoardGate(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Lets this transaction write to boards, together with others. */
  void enter() {
    jdbc.sql("select pg_advisory_xact_lock_shared(:key)").param("key", KEY).query().listOfRows();
  }

  /** Lets this transaction open a board, while nobody writes to any. */
  void enterAlone() {
    jdbc.sql("select pg_advisory_xact_lock(:key)").param("key", KEY).query().listOfRows();
  }

  /** Locks the boards of these scopes that are kept, in the order of their ids. */
  List<ActiveBoard> lock(Collection<Scope> scopes) {
    return jdbc.sql(
            """
            select id, scope, version from board.board
            where scope = any(:scopes) and kept_until > :now order by id for no key update
            """)
        .param("scopes", Columns.texts(scopes))
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .query(
            (row, _) ->
                new ActiveBoard(
                    row.getLong("id"),
                    Scope.parse(row.getString("scope")).orElseThrow(),
                    row.getLong("version")))
        .list();
  }
}
