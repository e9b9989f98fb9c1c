package io.danvan.taskboard.live;

import io.danvan.taskboard.board.Column;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A board's table as the database would show it: changes commit whole and in order. */
final class BoardInMemory implements DeltaLog {
  static final long BOARD = 7;

  private final List<UUID> tasks;
  private final Map<UUID, Column> cards = new HashMap<>();
  private final List<Change> deltas = new ArrayList<>();
  private long generation = 1;
  private long version;
  private int open;

  BoardInMemory(int tasks) {
    this.tasks = new Random(tasks).longs(tasks).mapToObj(id -> new UUID(4, id)).toList();
  }

  /** Commits changes of random cards. */
  synchronized Run change(Random random, int number) {
    List<Change> changes = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      UUID task = tasks.get(random.nextInt(tasks.size()));
      Column before = cards.get(task);
      Column after = random.nextInt(8) == 0 ? null : any(random);
      put(task, after);
      changes.add(new Change(++version, task, before, after));
    }
    deltas.addAll(changes);
    return new Run(changes);
  }

  synchronized Snapshot snapshot() {
    return new Snapshot(new Position(generation, version), Map.copyOf(cards));
  }

  synchronized void forgetDeltas() {
    deltas.clear();
  }

  synchronized void rebuild() {
    generation++;
    version = 0;
    cards.clear();
    deltas.clear();
  }

  synchronized void grow(int openCards) {
    open = openCards;
  }

  @Override
  public synchronized Map<Long, Head> heads(Collection<Long> boards) {
    return boards.contains(BOARD)
        ? Map.of(BOARD, new Head(new Position(generation, version), open))
        : Map.of();
  }

  @Override
  public synchronized List<Change> since(long board, long after, int limit) {
    return deltas.stream()
        .filter(change -> change.version() > after)
        .limit(limit)
        .collect(Collectors.toList());
  }

  @Override
  public void keep(Collection<Long> boards) {}

  private void put(UUID task, @Nullable Column column) {
    if (column == null) {
      cards.remove(task);
    } else {
      cards.put(task, column);
    }
  }

  private static Column any(Random random) {
    return Column.values()[random.nextInt(Column.values().length)];
  }

  record Snapshot(Position position, Map<UUID, Column> cards) {}
}
