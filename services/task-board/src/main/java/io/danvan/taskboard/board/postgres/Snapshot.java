package io.danvan.taskboard.board.postgres;

import io.danvan.taskboard.board.Column;
import io.danvan.taskboard.board.WorkItem;
import io.danvan.taskboard.board.WorkItemId;
import io.danvan.taskboard.live.Position;
import java.util.List;
import java.util.Map;

/**
 * A board at one position, from one consistent read.
 *
 * @param position the position
 * @param counts the number of cards that the viewer may see, by column
 * @param windows the first cards of each column; empty if there are too many
 * @param items the tasks and meetings of those cards
 */
public record Snapshot(
    Position position,
    Map<Column, Integer> counts,
    List<CardWindow> windows,
    Map<WorkItemId, WorkItem> items) {
  /** The number of open cards. */
  public int open() {
    return counts.entrySet().stream()
        .filter(each -> each.getKey().isOpen())
        .mapToInt(Map.Entry::getValue)
        .sum();
  }
}
