package io.danvan.taskboard.board.postgres;

import io.danvan.platform.time.VietNam;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * The days of the delta table: made before they come, dropped when nobody can need them any more.
 * Dropping a day is one statement; deleting its rows would cost as much as writing them did.
 */
final class DeltaDays implements InitializingBean {
  private static final int AHEAD = 3;
  private static final int KEPT = 3;
  private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("'delta_'yyyyMMdd");

  private final JdbcClient jdbc;
  private final Clock clock;

  DeltaDays(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Before the first event is consumed. */
  @Override
  public void afterPropertiesSet() {
    turn();
  }

  @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1H")
  void turn() {
    LocalDate today = VietNam.today(clock);
    List<String> present = present();
    for (LocalDate day = today.minusDays(1);
        !day.isAfter(today.plusDays(AHEAD));
        day = day.plusDays(1)) {
      if (!present.contains(NAME.format(day))) {
        create(day);
      }
    }
    String oldest = NAME.format(today.minusDays(KEPT));
    present.stream().filter(name -> name.compareTo(oldest) < 0).forEach(this::drop);
  }

  private List<String> present() {
    return jdbc.sql(
            """
            select relname from pg_inherits join pg_class on oid = inhrelid
            where inhparent = 'board.delta'::regclass
            """)
        .query((row, _) -> Objects.requireNonNull(row.getString(1)))
        .list();
  }

  /** The names are made of dates only, so they can stand in the statement. */
  private void create(LocalDate day) {
    jdbc.sql(
            "create table if not exists board.%s partition of board.delta for values from ('%s') to ('%s')"
                .formatted(NAME.format(day), day, day.plusDays(1)))
        .update();
  }

  private void drop(String name) {
    jdbc.sql("drop table if exists board." + name).update();
  }
}
