package io.danvan.taskboard.board.postgres;

import io.danvan.coordination.task.TaskId;
import io.danvan.taskboard.board.BoardTask;
import io.danvan.taskboard.board.Column;
import io.danvan.taskboard.live.Position;
import java.util.List;
import java.util.Map;

/**
 * A board at one position, from one consistent read.
 *
 * @param position the position
 * @param counts the number of cards that the viewer may see, by column
 * @param windows the first cards of each column; empty if there are too many
 * @param tasks the tasks of those cards
 */
public record Snapshot(
    Position position,
    Map<Column, Integer> counts,
    List<CardWindow> windows,
    Map<TaskId, BoardTask> tasks) {
  /** The number of open cards. */
  public int open() {
    return counts.entrySet().stream()
        .filter(each -> each.getKey().isOpen())
        .mapToInt(Map.Entry::getValue)
        .sum();
  }
}
