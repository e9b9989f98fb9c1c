package io.danvan.taskboard.board.postgres;

import static io.danvan.taskboard.board.postgres.Columns.texts;
import static io.danvan.taskboard.board.postgres.Columns.utc;
import static io.danvan.taskboard.board.postgres.Columns.uuid;
import static io.danvan.taskboard.board.postgres.Columns.uuids;

import io.danvan.platform.postgres.ArrayColumn;
import io.danvan.platform.time.VietNam;
import io.danvan.taskboard.board.Column;
import io.danvan.taskboard.live.Change;
import io.danvan.taskboard.live.DeltaLog;
import io.danvan.taskboard.live.Position;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The boards' versions and the changes that led to them. */
final class DeltaTable implements DeltaLog {
  /** How long after the last watcher a board's changes go on being recorded. */
  static final Duration KEPT = Duration.ofHours(48);

  private static final Duration RENEWED = Duration.ofHours(1);

  private final JdbcClient jdbc;
  private final Clock clock;

  DeltaTable(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Records changes and raises the version to that of the last one; the board's row is locked. */
  void append(long board, List<Change> changes) {
    jdbc.sql(
            """
            insert into board.delta (board, version, day, item, lane_before, lane_after)
            select :board, version, :day, item, lane_before, lane_after
            from unnest(:version, :item, :before, :after) as row (version, item, lane_before, lane_after)
            """)
        .param("board", board)
        .param("day", VietNam.today(clock))
        .param("version", ArrayColumn.of("int8", changes, Change::version))
        .param("item", uuids(changes, Change::card))
        .param("before", texts(changes, change -> name(change.before())))
        .param("after", texts(changes, change -> name(change.after())))
        .update();
    jdbc.sql("update board.board set version = :version, open = open + :opened where id = :board")
        .param("version", changes.getLast().version())
        .param("opened", changes.stream().mapToInt(DeltaTable::opened).sum())
        .param("board", board)
        .update();
  }

  @Override
  public Map<Long, Head> heads(Collection<Long> boards) {
    Map<Long, Head> heads = new HashMap<>();
    jdbc.sql(
            """
            select id, generation.value, version, open from board.board, board.generation
            where id = any(:boards) and kept_until > :now
            """)
        .param("boards", ArrayColumn.of("int8", boards, id -> id))
        .param("now", utc(clock.instant()))
        .query(
            row -> {
              var position = new Position(row.getLong("value"), row.getLong("version"));
              heads.put(row.getLong("id"), new Head(position, row.getInt("open")));
            });
    return heads;
  }

  @Override
  public List<Change> since(long board, long version, int limit) {
    return jdbc.sql(
            """
            select version, item, lane_before, lane_after from board.delta
            where board = :board and version > :version order by version limit :limit
            """)
        .param("board", board)
        .param("version", version)
        .param("limit", limit)
        .query(
            (row, _) ->
                new Change(
                    row.getLong("version"),
                    uuid(row, "item"),
                    column(row.getString("lane_before")),
                    column(row.getString("lane_after"))))
        .list();
  }

  /**
   * Renews once an hour, not at every look. A board that has lapsed is opened anew, not renewed.
   */
  @Override
  public void keep(Collection<Long> boards) {
    Instant now = clock.instant();
    jdbc.sql(
            """
            update board.board set kept_until = :until
            where id = any(:boards) and kept_until > :now and kept_until < :renew
            """)
        .param("boards", ArrayColumn.of("int8", boards, id -> id))
        .param("now", utc(now))
        .param("until", utc(now.plus(KEPT)))
        .param("renew", utc(now.plus(KEPT).minus(RENEWED)))
        .update();
  }

  private static int opened(Change change) {
    return open(change.after()) - open(change.before());
  }

  private static int open(@Nullable Column column) {
    return column != null && column.isOpen() ? 1 : 0;
  }

  private static @Nullable String name(@Nullable Column column) {
    return column == null ? null : column.name();
  }

  private static @Nullable Column column(@Nullable String name) {
    return name == null ? null : Column.valueOf(name);
  }
}
