package io.danvan.taskboard.board.postgres;

import static io.danvan.taskboard.board.postgres.Columns.arrayText;
import static io.danvan.taskboard.board.postgres.Columns.texts;
import static io.danvan.taskboard.board.postgres.Columns.uuid;
import static io.danvan.taskboard.board.postgres.Columns.uuids;

import io.danvan.platform.postgres.ArrayColumn;
import io.danvan.taskboard.board.Column;
import io.danvan.taskboard.board.Placement;
import io.danvan.taskboard.board.WorkItemId;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which item stands where on which board. Written only while the board's row is locked. */
final class CardTable {
  private final JdbcClient jdbc;

  CardTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The columns in which these items stand now, by item and board. */
  Map<UUID, Map<Long, Column>> lanes(List<ActiveBoard> boards, Collection<WorkItemId> items) {
    Map<UUID, Map<Long, Column>> lanes = new HashMap<>();
    jdbc.sql(
            "select board, item, lane from board.card where board = any(:boards) and item ="
                + " any(:items)")
        .param("boards", ArrayColumn.of("int8", boards, ActiveBoard::id))
        .param("items", uuids(items, WorkItemId::value))
        .query(
            row -> {
              lanes
                  .computeIfAbsent(uuid(row, "item"), _ -> new HashMap<>())
                  .put(row.getLong("board"), Column.valueOf(row.getString("lane")));
            });
    return lanes;
  }

  void put(long board, Collection<Placement> placements) {
    jdbc.sql(
            """
            insert into board.card (board, item, lane, rank, waiting, participants, restricted)
            select :board, item, lane, rank, waiting::uuid[], participants::uuid[], restricted
            from unnest(:item, :lane, :rank, :waiting, :participants, :restricted)
              as row (item, lane, rank, waiting, participants, restricted)
            on conflict (board, item) do update set lane = excluded.lane, rank = excluded.rank,
              waiting = excluded.waiting, participants = excluded.participants, restricted = excluded.restricted
            """)
        .param("board", board)
        .param("item", uuids(placements, each -> each.item().value()))
        .param("lane", texts(placements, each -> each.column().name()))
        .param("rank", texts(placements, Placement::rank))
        .param("waiting", texts(placements, each -> arrayText(each.waiting())))
        .param("participants", texts(placements, each -> arrayText(each.participants())))
        .param("restricted", ArrayColumn.of("bool", placements, Placement::restricted))
        .update();
  }

  void remove(long board, Collection<WorkItemId> items) {
    jdbc.sql("delete from board.card where board = :board and item = any(:items)")
        .param("board", board)
        .param("items", uuids(items, WorkItemId::value))
        .update();
  }

  void clear(long board) {
    jdbc.sql("delete from board.card where board = :board").param("board", board).update();
  }

  /** The open cards of a board and their columns. */
  Map<UUID, Column> openCards(long board) {
    Map<UUID, Column> open = new LinkedHashMap<>();
    jdbc.sql(
            "select item, lane from board.card where board = :board and lane <> 'DONE' order by"
                + " item")
        .param("board", board)
        .query(
            row -> {
              open.put(uuid(row, "item"), Column.valueOf(row.getString("lane")));
            });
    return open;
  }

  /** The number of open cards of a board. */
  int open(long board) {
    return jdbc.sql("select count(*) from board.card where board = :board and lane <> 'DONE'")
        .param("board", board)
        .query(Integer.class)
        .single();
  }
}
