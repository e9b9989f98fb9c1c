package io.danvan.taskboard.page;

import io.danvan.taskboard.board.PromiseFigures;
import java.util.List;

/**
 * What was promised and what became of it, as pages show it.
 *
 * @param promised how many promises there are
 * @param fates how many of them came to what; all of them, also with none
 * @param missing what is not counted here
 * @param beyond what is counted and no notice has spoken of
 */
public record PromisedView(int promised, List<FateView> fates, int missing, int beyond) {
  static PromisedView of(PromiseFigures figures) {
    return new PromisedView(
        figures.promised(),
        figures.counts().entrySet().stream()
            .map(each -> new FateView(each.getKey().name(), icon(each.getKey()), each.getValue()))
            .toList(),
        figures.missing(),
        figures.beyond());
  }

  private static String icon(PromiseFigures.Fate fate) {
    return switch (fate) {
      case CONFIRMED, FULFILLED, DECLINED, WITHDRAWN -> fate.name();
      case IN_TERM -> "clock";
      case OVERDUE -> "warning";
    };
  }

  /**
   * How many promises came to this.
   *
   * @param fate the key of what became of them
   * @param icon the icon that goes with it
   */
  public record FateView(String fate, String icon, int count) {}

  /**
   * The promises of a position's meetings.
   *
   * @param position its title
   * @param meetings how many meetings they are of
   */
  public record PositionView(String position, long meetings, PromisedView sum) {}
}
