package io.danvan.taskboard.page;

import io.danvan.coordination.duty.DutyFigures;
import io.danvan.taskboard.page.ComplianceView.CellView;
import java.util.List;

/**
 * How a duty was done from month to month, as a chart and as the table beside it. Each figure has a
 * strip of its own: they are never added, and nobody has to tell colours apart.
 *
 * @param name the unit's name
 * @param all whether it is about all offices of a level in the unit, and not about its own
 * @param level the level's key
 * @param months the figures of the twelve months
 * @param own the same months of the unit's own office, with what it said; none of all offices
 * @param strips the strips of the chart, all to one scale; none if there is no course to show
 */
public record TrendView(
    String name,
    boolean all,
    String level,
    List<DutyFigures> months,
    List<CellView> own,
    List<StripView> strips) {
  /**
   * One figure from month to month.
   *
   * @param figure the figure's key
   * @param top where the strip begins
   * @param bars the months in which it is not nought
   */
  public record StripView(String figure, int top, List<BarView> bars) {}

  /**
   * One month of a figure, in its strip.
   *
   * @param left where its month begins
   * @param top where the bar begins
   */
  public record BarView(int left, int top, int height, int count) {}
}
