package io.danvan.taskboard.page;

import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.directory.Directory;
import io.danvan.coordination.directory.Organisation;
import io.danvan.coordination.directory.Unit;
import io.danvan.platform.security.Caller;
import io.danvan.taskboard.board.Column;
import io.danvan.taskboard.board.Scope;
import io.danvan.taskboard.board.Visibility;
import io.danvan.taskboard.board.WorkItem;
import io.danvan.taskboard.board.WorkItemId;
import io.danvan.taskboard.board.postgres.CardWindow;
import io.danvan.taskboard.board.postgres.PostgresBoards;
import io.danvan.taskboard.board.postgres.PostgresSnapshots;
import io.danvan.taskboard.board.postgres.Snapshot;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Boards as pages show them, to those who may see them. */
final class Boards {
  private final PostgresBoards boards;
  private final PostgresSnapshots snapshots;
  private final Visibility visibility;
  private final Cards cards;
  private final Directory directory;

  Boards(
      PostgresBoards boards,
      PostgresSnapshots snapshots,
      Visibility visibility,
      Cards cards,
      Directory directory) {
    this.boards = boards;
    this.snapshots = snapshots;
    this.visibility = visibility;
    this.cards = cards;
    this.directory = directory;
  }

  /**
   * A board that a viewer may see.
   *
   * @param id its number in the tables
   * @param scope whose work it shows
   * @param countsOnly whether it has too many cards to show them. A board that crosses the limit
   *     resets its watchers, who then open it again
   */
  record Opened(long id, Scope scope, boolean countsOnly) {}

  /** Opens the board of a scope for a viewer, or refuses. */
  Opened open(String text, Caller caller) {
    OrganisationId viewer = new OrganisationId(caller.organisation());
    Scope scope = Scope.parse(text).orElseThrow(BoardRefusals::notFound);
    if (!visibility.reads(caller) || !visibility.watches(viewer, scope)) {
      throw BoardRefusals.notVisible();
    }
    long board = boards.open(scope);
    return new Opened(board, scope, snapshots.countsOnly(board));
  }

  /** Whether the viewer may (still) see the scope. */
  boolean mayWatch(OrganisationId viewer, Scope scope) {
    return visibility.watches(viewer, scope);
  }

  /** The board with the first cards of each column. */
  BoardView view(Opened board, Audience audience) {
    Snapshot snapshot = snapshots.read(board.id(), audience.organisation());
    return new BoardView(
        heading(board.scope(), audience.language()),
        board.scope().toString(),
        snapshot.position(),
        snapshot.open(),
        snapshot.windows().isEmpty(),
        Arrays.stream(Column.values())
            .map(column -> column(column, snapshot, board.scope(), audience))
            .toList());
  }

  /** A further window of a column. */
  BoardView.ColumnView more(Opened board, Audience audience, Column column, String after) {
    CardWindow window = snapshots.window(board.id(), audience.organisation(), column, after);
    return view(column, 0, window, snapshots.items(window), board.scope(), audience);
  }

  /** The scopes that the viewer can choose. */
  List<ScopeChoice> choices(OrganisationId viewer) {
    Scope own = new Scope.Own(viewer);
    return directory
        .now()
        .find(viewer)
        .map(Organisation::unit)
        .<Scope>map(Scope.WithAllBelow::new)
        .filter(below -> visibility.watches(viewer, below))
        .map(
            below ->
                List.of(
                    new ScopeChoice(own.toString(), "own"),
                    new ScopeChoice(below.toString(), "below")))
        .orElseGet(() -> List.of(new ScopeChoice(own.toString(), "own")));
  }

  private BoardView.ColumnView column(
      Column column, Snapshot snapshot, Scope scope, Audience audience) {
    int count = snapshot.counts().getOrDefault(column, 0);
    return snapshot.windows().stream()
        .filter(window -> window.column() == column)
        .findFirst()
        .map(window -> view(column, count, window, snapshot.items(), scope, audience))
        .orElseGet(() -> new BoardView.ColumnView(column.name(), count, List.of(), null));
  }

  private BoardView.ColumnView view(
      Column column,
      int count,
      CardWindow window,
      Map<WorkItemId, WorkItem> items,
      Scope scope,
      Audience audience) {
    List<CardView> shown =
        window.cards().stream()
            .map(place -> card(items.get(place.item()), scope, audience))
            .flatMap(Optional::stream)
            .toList();
    return new BoardView.ColumnView(column.name(), count, shown, window.after());
  }

  private Optional<CardView> card(@Nullable WorkItem task, Scope scope, Audience audience) {
    return task == null ? Optional.empty() : cards.view(task, scope, audience);
  }

  private String heading(Scope scope, Locale language) {
    return switch (scope) {
      case Scope.Own own -> new CardViews.Names(directory.now(), language).of(own.organisation());
      case Scope.WithAllBelow below ->
          directory.now().unit(below.unit()).map((Unit unit) -> unit.nameIn(language)).orElse("—");
    };
  }
}
