package io.danvan.taskboard.page;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.danvan.coordination.duty.DutyFigures;
import io.danvan.taskboard.page.ComplianceView.CellView;
import io.danvan.taskboard.page.ComplianceView.RowView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * Draws the course of a year out of the figures that the page shows anyway: of the unit's own
 * office, and of all offices of each level below it together. The lengths are those of the chart's
 * own grid, of which a month is {@value #MONTH} wide.
 */
final class TrendViews {
  private static final int MONTH = 28;

  /** A strip is a line with the figure's name, one with the numbers, and the bars. */
  private static final int STRIP = 66;

  private static final int BASE = 60;
  private static final int HIGHEST = 28;

  private TrendViews() {}

  /** The figures that have a strip, in their order. */
  private enum Figure {
    REQUIRED("required", DutyFigures::required),
    IN_PERSON("inPerson", DutyFigures::inPerson),
    ONLINE("online", DutyFigures::online),
    DELEGATED("delegated", DutyFigures::delegated),
    NOT_HELD("notHeld", DutyFigures::notHeld),
    NOT_REPORTED("notReported", DutyFigures::notReported);

    private final String key;
    private final ToIntFunction<DutyFigures> count;

    Figure(String key, ToIntFunction<DutyFigures> count) {
      this.key = key;
      this.count = count;
    }
  }

  static List<TrendView> of(ComplianceView view) {
    List<TrendView> trends = new ArrayList<>();
    view.rows().stream()
        .filter(row -> row.inside() == null)
        .forEach(row -> trends.add(trend(row.name(), false, row.level(), List.of(row))));
    view.rows().stream()
        .filter(row -> row.inside() != null)
        .collect(groupingBy(RowView::level, LinkedHashMap::new, toList()))
        .forEach((level, rows) -> trends.add(trend(view.heading(), true, level, rows)));
    return trends;
  }

  private static TrendView trend(String name, boolean all, String level, List<RowView> rows) {
    List<DutyFigures> months =
        IntStream.range(0, 12)
            .mapToObj(
                month ->
                    rows.stream()
                        .map(row -> row.months().get(month))
                        .map(CellView::figures)
                        .reduce(DutyFigures.NONE, DutyFigures::plus))
            .toList();
    List<CellView> own = all ? List.of() : rows.getFirst().months();
    return new TrendView(name, all, level, months, own, strips(months));
  }

  /** A duty of the year counts in one month of it, and one month is no course. */
  private static List<TrendView.StripView> strips(List<DutyFigures> months) {
    if (months.stream().filter(month -> !month.equals(DutyFigures.NONE)).count() < 2) {
      return List.of();
    }
    int most = 1;
    for (Figure figure : Figure.values()) {
      most = Math.max(most, months.stream().mapToInt(figure.count).max().orElse(0));
    }
    List<TrendView.StripView> strips = new ArrayList<>();
    for (Figure figure : Figure.values()) {
      int top = strips.size() * STRIP;
      strips.add(new TrendView.StripView(figure.key, top, bars(figure, months, most)));
    }
    return strips;
  }

  private static List<TrendView.BarView> bars(Figure figure, List<DutyFigures> months, int most) {
    List<TrendView.BarView> bars = new ArrayList<>();
    for (int month = 0; month < months.size(); month++) {
      int count = figure.count.applyAsInt(months.get(month));
      if (count > 0) {
        // What is not nought is seen, however little it is of the most.
        int height = Math.max(1, Math.round((float) count * HIGHEST / most));
        bars.add(new TrendView.BarView(month * MONTH, BASE - height, height, count));
      }
    }
    return bars;
  }
}
