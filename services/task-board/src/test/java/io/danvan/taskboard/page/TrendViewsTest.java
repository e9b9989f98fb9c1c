package io.danvan.taskboard.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.danvan.coordination.duty.DutyFigures;
import io.danvan.taskboard.compliance.ComplianceCell;
import io.danvan.taskboard.page.ComplianceView.CellView;
import io.danvan.taskboard.page.ComplianceView.RowView;
import io.danvan.taskboard.page.ComplianceView.State;
import io.danvan.taskboard.page.TrendView.BarView;
import io.danvan.taskboard.page.TrendView.StripView;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The course of a year, drawn of the figures of its months. */
class TrendViewsTest {
  /** Twice owed: once in person, once by a deputy. */
  private static final DutyFigures HALF = new DutyFigures(2, 1, 1, 1, 0, 0, 0, 0);

  /** Four times owed, of which nobody reported anything. */
  private static final DutyFigures SILENT = new DutyFigures(4, 0, 0, 0, 0, 0, 4, 0);

  @Test
  void eachFigureHasItsOwnStripToOneScale() {
    TrendView trend = trends(row(true, HALF, SILENT)).getFirst();
    assertThat(trend.strips())
        .extracting(StripView::figure)
        .containsExactly("required", "inPerson", "online", "delegated", "notHeld", "notReported");
    assertThat(bars(trend, "required"))
        .extracting(BarView::count, BarView::height)
        .containsExactly(tuple(2, 14), tuple(4, 28));
    assertThat(bars(trend, "inPerson"))
        .extracting(BarView::count, BarView::height)
        .containsExactly(tuple(1, 7));
    assertThat(bars(trend, "online")).isEmpty();
  }

  @Test
  void barsStandOnOneLineEachInItsMonth() {
    List<BarView> bars = bars(trends(row(true, HALF, SILENT)).getFirst(), "required");
    assertThat(bars).extracting(bar -> bar.top() + bar.height()).containsOnly(60);
    assertThat(bars).extracting(BarView::left).containsExactly(0, 28);
  }

  @Test
  void theOfficesBelowAreDrawnTogetherButNotWithTheUnitsOwn() {
    List<TrendView> trends =
        trends(row(true, HALF, HALF), row(false, HALF, SILENT), row(false, SILENT, SILENT));
    assertThat(trends).extracting(TrendView::all).containsExactly(false, true);
    assertThat(trends.getLast().months().getFirst())
        .isEqualTo(new DutyFigures(6, 1, 1, 1, 0, 0, 4, 0));
  }

  @Test
  void littleOfMuchIsStillSeen() {
    TrendView trend =
        trends(row(true, HALF, new DutyFigures(999, 0, 0, 0, 0, 0, 999, 0))).getFirst();
    assertThat(bars(trend, "inPerson")).extracting(BarView::height).containsExactly(1);
  }

  @Test
  void oneMonthIsNoCourseButKeepsItsTable() {
    TrendView trend = trends(row(true, HALF)).getFirst();
    assertThat(trend.strips()).isEmpty();
    assertThat(trend.months()).hasSize(12).startsWith(HALF);
  }

  private static List<BarView> bars(TrendView trend, String figure) {
    return trend.strips().stream()
        .filter(strip -> strip.figure().equals(figure))
        .findFirst()
        .orElseThrow()
        .bars();
  }

  private static List<TrendView> trends(RowView... rows) {
    return TrendViews.of(
        new ComplianceView(
            UUID.randomUUID(),
            "Tỉnh Nghệ An",
            null,
            "CITIZEN_RECEPTION",
            2026,
            List.of(),
            List.of(rows),
            List.of(),
            0,
            List.of()));
  }

  /** The months from January on; nothing is owed in the others. */
  private static RowView row(boolean own, DutyFigures... figures) {
    List<CellView> months = new ArrayList<>();
    for (int month = 0; month < 12; month++) {
      DutyFigures of = month < figures.length ? figures[month] : DutyFigures.NONE;
      months.add(new CellView(State.of(new ComplianceCell(of, 0, 0)), of, 0, 0, List.of()));
    }
    return new RowView(
        own ? "Tỉnh Nghệ An" : "Xã Con Cuông",
        own ? null : UUID.randomUUID(),
        own ? "PROVINCE" : "COMMUNE",
        months,
        DutyFigures.NONE);
  }
}
