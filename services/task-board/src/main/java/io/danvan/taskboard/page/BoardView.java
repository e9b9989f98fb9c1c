package io.danvan.taskboard.page;

import io.danvan.taskboard.live.Position;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A board as the template shows it.
 *
 * @param heading whose work it is
 * @param scope the scope's text form
 * @param position the position that the columns show
 * @param open the number of open cards
 * @param countsOnly whether there are too many to show
 * @param columns the columns in order
 */
public record BoardView(
    String heading,
    String scope,
    Position position,
    int open,
    boolean countsOnly,
    List<ColumnView> columns) {
  /**
   * A column.
   *
   * @param name the column
   * @param count the number of all its cards
   * @param cards its first cards
   * @param after where the next ones begin, if there are more
   */
  public record ColumnView(String name, int count, List<CardView> cards, @Nullable String after) {}
}
