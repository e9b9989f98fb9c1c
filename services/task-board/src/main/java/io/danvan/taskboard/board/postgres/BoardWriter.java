package io.danvan.taskboard.board.postgres;

import io.danvan.coordination.directory.Directory;
import io.danvan.coordination.directory.Organisations;
import io.danvan.taskboard.board.Column;
import io.danvan.taskboard.board.Placement;
import io.danvan.taskboard.board.Scope;
import io.danvan.taskboard.board.WorkItem;
import io.danvan.taskboard.board.WorkItemId;
import io.danvan.taskboard.live.Change;
import io.danvan.taskboard.live.Run;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Puts changed tasks in their places on all boards that are kept, within the current transaction,
 * and announces the runs after its commit.
 */
final class BoardWriter {
  private final BoardGate gate;
  private final PostgresWorkItems items;
  private final CardTable cards;
  private final DeltaTable deltas;
  private final Directory directory;
  private final BiConsumer<Long, Run> announcer;

  BoardWriter(
      BoardGate gate,
      PostgresWorkItems items,
      CardTable cards,
      DeltaTable deltas,
      Directory directory,
      BiConsumer<Long, Run> announcer) {
    this.gate = gate;
    this.items = items;
    this.cards = cards;
    this.deltas = deltas;
    this.directory = directory;
    this.announcer = announcer;
  }

  /**
   * Writes the cards and deltas of changed tasks.
   *
   * @param changed the tasks, which this transaction has locked
   */
  void write(Collection<WorkItemId> changed) {
    gate.enter();
    Organisations organisations = directory.now();
    Map<WorkItemId, WorkItem> current = items.find(changed);
    Set<Scope> scopes =
        current.values().stream()
            .flatMap(task -> task.parts().stream())
            .flatMap(part -> part.concerned().stream())
            .distinct()
            .flatMap(each -> Scope.of(each, organisations).stream())
            .collect(Collectors.toSet());
    List<ActiveBoard> boards = gate.lock(scopes);
    if (!boards.isEmpty()) {
      Map<UUID, Map<Long, Column>> before = cards.lanes(boards, changed);
      boards.forEach(board -> write(board, changed, current, before, organisations));
    }
  }

  private void write(
      ActiveBoard board,
      Collection<WorkItemId> changed,
      Map<WorkItemId, WorkItem> current,
      Map<UUID, Map<Long, Column>> before,
      Organisations organisations) {
    List<Change> changes = new ArrayList<>();
    List<Placement> placed = new ArrayList<>();
    List<WorkItemId> gone = new ArrayList<>();
    long version = board.version();
    for (WorkItemId id : changed) {
      Column from = before.getOrDefault(id.value(), Map.of()).get(board.id());
      Optional<Placement> to = place(current.get(id), board.scope(), organisations);
      if (from != null || to.isPresent()) {
        to.ifPresentOrElse(placed::add, () -> gone.add(id));
        changes.add(
            new Change(++version, id.value(), from, to.map(Placement::column).orElse(null)));
      }
    }
    if (!changes.isEmpty()) {
      cards.put(board.id(), placed);
      cards.remove(board.id(), gone);
      deltas.append(board.id(), changes);
      announceAfterCommit(board.id(), new Run(changes));
    }
  }

  /** Says of cards that they changed without moving, for example because a day went by. */
  void touch(ActiveBoard board, Map<UUID, Column> standing) {
    List<Change> changes = new ArrayList<>();
    long version = board.version();
    for (Map.Entry<UUID, Column> card : standing.entrySet()) {
      changes.add(new Change(++version, card.getKey(), card.getValue(), card.getValue()));
    }
    if (!changes.isEmpty()) {
      deltas.append(board.id(), changes);
      announceAfterCommit(board.id(), new Run(changes));
    }
  }

  private static Optional<Placement> place(
      @Nullable WorkItem task, Scope scope, Organisations organisations) {
    return task == null ? Optional.empty() : Placement.of(task, scope, organisations);
  }

  private void announceAfterCommit(long board, Run run) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            announcer.accept(board, run);
          }
        });
  }
}
