package io.danvan.taskboard.board.postgres;

import io.danvan.taskboard.board.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * At midnight in Viet Nam cards become due soon or overdue, and silences a day longer, although
 * nothing happened: that is a change of the board like any other. Each board remembers the day to
 * which it was turned over, so several instances, and a service that was down at midnight, do it
 * once.
 */
final class Turnover {
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final BoardGate gate;
  private final CardTable cards;
  private final BoardWriter writer;
  private final BoardTime time;
  private final int most;

  Turnover(
      JdbcClient jdbc,
      TransactionTemplate transaction,
      BoardGate gate,
      CardTable cards,
      BoardWriter writer,
      BoardTime time,
      int most) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.gate = gate;
    this.cards = cards;
    this.writer = writer;
    this.time = time;
    this.most = most;
  }

  @Scheduled(fixedDelayString = "PT20S")
  void turn() {
    LocalDate today = time.today();
    jdbc.sql("select scope from board.board where day < :today and kept_until > :now order by id")
        .param("today", today)
        .param("now", time.now())
        .query((row, _) -> Objects.requireNonNull(row.getString(1)))
        .list()
        .forEach(scope -> transaction.executeWithoutResult(_ -> turn(scope, today)));
  }

  private void turn(String scope, LocalDate today) {
    gate.enter();
    for (ActiveBoard board : gate.lock(List.of(Scope.parse(scope).orElseThrow()))) {
      if (claim(board, today) && cards.open(board.id()) <= most) {
        writer.touch(board, cards.openCards(board.id()));
      }
    }
  }

  /** Whether this transaction is the one that turns the board over. */
  private boolean claim(ActiveBoard board, LocalDate today) {
    return jdbc.sql("update board.board set day = :today where id = :board and day < :today")
            .param("today", today)
            .param("board", board.id())
            .update()
        == 1;
  }
}
