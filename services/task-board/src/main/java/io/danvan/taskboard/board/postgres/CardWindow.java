package io.danvan.taskboard.board.postgres;

import io.danvan.taskboard.board.Column;
import io.danvan.taskboard.board.WorkItemId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a column, as one viewer sees it.
 *
 * @param column the column
 * @param cards the cards of the window, in order
 * @param after where the next window begins; null if there is none
 */
public record CardWindow(Column column, List<Place> cards, @Nullable String after) {
  /**
   * A card's place.
   *
   * @param item the item
   * @param key by what the viewer's cards are ordered
   */
  public record Place(WorkItemId item, String key) {}
}
