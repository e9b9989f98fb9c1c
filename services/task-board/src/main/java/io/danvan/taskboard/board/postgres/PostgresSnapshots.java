package io.danvan.taskboard.board.postgres;

import static io.danvan.taskboard.board.postgres.Columns.uuid;

import io.danvan.coordination.common.OrganisationId;
import io.danvan.taskboard.board.Column;
import io.danvan.taskboard.board.WorkItem;
import io.danvan.taskboard.board.WorkItemId;
import io.danvan.taskboard.live.DeltaLog;
import io.danvan.taskboard.live.HubLimits;
import io.danvan.taskboard.live.Position;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads boards as one organisation may see them. */
public final class PostgresSnapshots {
  private static final int WINDOW = 20;

  private final JdbcClient jdbc;
  private final TransactionTemplate oneRead;
  private final DeltaLog heads;
  private final PostgresWorkItems items;
  private final HubLimits limits;

  /** The template must read repeatably, so that the position fits the cards. */
  PostgresSnapshots(
      JdbcClient jdbc,
      TransactionTemplate oneRead,
      DeltaLog heads,
      PostgresWorkItems items,
      HubLimits limits) {
    this.jdbc = jdbc;
    this.oneRead = oneRead;
    this.heads = heads;
    this.items = items;
    this.limits = limits;
  }

  /** The first cards of every column, with the position that they show. */
  public Snapshot read(long board, OrganisationId viewer) {
    return oneRead.execute(
        _ -> {
          DeltaLog.@Nullable Head head = heads.heads(List.of(board)).get(board);
          Position position = head == null ? new Position(0, 0) : head.position();
          Map<Column, Integer> counts = counts(board, viewer);
          if (head == null || limits.countsOnly(head.open())) {
            return new Snapshot(position, counts, List.of(), Map.of());
          }
          List<CardWindow> windows =
              Arrays.stream(Column.values())
                  .map(column -> window(board, viewer, column, ""))
                  .toList();
          List<WorkItemId> shown =
              windows.stream()
                  .flatMap(each -> each.cards().stream())
                  .map(CardWindow.Place::item)
                  .toList();
          return new Snapshot(position, counts, windows, items.find(shown));
        });
  }

  /** Whether the board has too many open cards to show them. */
  public boolean countsOnly(long board) {
    DeltaLog.@Nullable Head head = heads.heads(List.of(board)).get(board);
    return head != null && limits.countsOnly(head.open());
  }

  /** The next cards of one column. */
  public CardWindow window(long board, OrganisationId viewer, Column column, String after) {
    List<CardWindow.Place> places =
        jdbc.sql(
                """
                select item, key from (
                  select item, (case when waiting @> array[:viewer] then '0|' else '1|' end || rank) collate "C" as key
                  from board.card
                  where board = :board and lane = :lane and (not restricted or participants @> array[:viewer])
                ) as keyed
                where key > :after order by key limit :limit
                """)
            .param("viewer", viewer.value())
            .param("board", board)
            .param("lane", column.name())
            .param("after", after)
            .param("limit", WINDOW + 1)
            .query(
                (row, _) ->
                    new CardWindow.Place(new WorkItemId(uuid(row, "item")), row.getString("key")))
            .list();
    return places.size() <= WINDOW
        ? new CardWindow(column, places, null)
        : new CardWindow(column, places.subList(0, WINDOW), places.get(WINDOW - 1).key());
  }

  /** The tasks and meetings of a window. */
  public Map<WorkItemId, WorkItem> items(CardWindow window) {
    return items.find(window.cards().stream().map(CardWindow.Place::item).toList());
  }

  private Map<Column, Integer> counts(long board, OrganisationId viewer) {
    Map<Column, Integer> counts = new EnumMap<>(Column.class);
    Arrays.stream(Column.values()).forEach(column -> counts.put(column, 0));
    jdbc.sql(
            """
            select lane, count(*) from board.card
            where board = :board and (not restricted or participants @> array[:viewer]) group by lane
            """)
        .param("board", board)
        .param("viewer", viewer.value())
        .query(
            row -> {
              counts.put(Column.valueOf(row.getString("lane")), row.getInt("count"));
            });
    return counts;
  }
}
