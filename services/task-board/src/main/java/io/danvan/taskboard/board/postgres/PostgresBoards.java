package io.danvan.taskboard.board.postgres;

import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.directory.Directory;
import io.danvan.coordination.directory.Organisation;
import io.danvan.coordination.directory.Organisations;
import io.danvan.coordination.directory.Unit;
import io.danvan.taskboard.board.Placement;
import io.danvan.taskboard.board.Scope;
import io.danvan.taskboard.board.WorkItemId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens boards: from then on every change of their scope is written to them. */
public final class PostgresBoards {
  private static final int CHUNK = 1_000;

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final BoardGate gate;
  private final PostgresWorkItems items;
  private final CardTable cards;
  private final Directory directory;
  private final BoardTime time;

  PostgresBoards(
      JdbcClient jdbc,
      TransactionTemplate transaction,
      BoardGate gate,
      PostgresWorkItems items,
      CardTable cards,
      Directory directory,
      BoardTime time) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.gate = gate;
    this.items = items;
    this.cards = cards;
    this.directory = directory;
    this.time = time;
  }

  /** The board of a scope, opened if it is not kept already. */
  public long open(Scope scope) {
    return kept(scope).orElseGet(() -> transaction.execute(_ -> openAlone(scope)));
  }

  private Optional<Long> kept(Scope scope) {
    return jdbc.sql("select id from board.board where scope = :scope and kept_until > :now")
        .param("scope", scope.toString())
        .param("now", time.now())
        .query(Long.class)
        .optional();
  }

  private long openAlone(Scope scope) {
    gate.enterAlone();
    return kept(scope).orElseGet(() -> build(scope));
  }

  /**
   * The version is raised without a delta, and older deltas are dropped: who still holds a position
   * from before the board lapsed must not continue from it.
   */
  private long build(Scope scope) {
    long board =
        jdbc.sql(
                """
                insert into board.board (scope, version, kept_until, day) values (:scope, 1, :until, :day)
                on conflict (scope) do update
                  set version = board.version + 1, kept_until = excluded.kept_until, day = excluded.day
                returning id
                """)
            .param("scope", scope.toString())
            .param("until", time.now().plus(DeltaTable.KEPT))
            .param("day", time.today())
            .query(Long.class)
            .single();
    jdbc.sql("delete from board.delta where board = :board").param("board", board).update();
    cards.clear(board);
    fill(board, scope);
    jdbc.sql("update board.board set open = :open where id = :board")
        .param("open", cards.open(board))
        .param("board", board)
        .update();
    return board;
  }

  private void fill(long board, Scope scope) {
    Organisations organisations = directory.now();
    Collection<OrganisationId> within = organisationsOf(scope, organisations);
    WorkItemId after = null;
    List<WorkItemId> chunk = items.binding(within, after, CHUNK);
    while (!chunk.isEmpty()) {
      List<Placement> placements =
          items.find(chunk).values().stream()
              .map(task -> Placement.of(task, scope, organisations))
              .flatMap(Optional::stream)
              .toList();
      cards.put(board, placements);
      after = chunk.getLast();
      chunk = items.binding(within, after, CHUNK);
    }
  }

  private static Collection<OrganisationId> organisationsOf(
      Scope scope, Organisations organisations) {
    return switch (scope) {
      case Scope.Own own -> List.of(own.organisation());
      case Scope.WithAllBelow below -> {
        List<OrganisationId> all = new ArrayList<>();
        Deque<@Nullable Unit> units = new ArrayDeque<>();
        organisations.unit(below.unit()).ifPresent(units::add);
        for (Unit unit = units.poll(); unit != null; unit = units.poll()) {
          organisations.ofUnit(unit.id()).stream().map(Organisation::id).forEach(all::add);
          units.addAll(organisations.children(unit.id()));
        }
        yield all;
      }
    };
  }
}
