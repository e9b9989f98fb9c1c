package io.danvan.taskboard.compliance;

import io.danvan.coordination.common.UnitId;
import io.danvan.coordination.directory.UnitLevel;
import io.danvan.coordination.duty.DutyFigures;
import java.time.YearMonth;
import java.util.SortedMap;

/**
 * The figures of the offices of one level in a unit.
 *
 * @param months each month in which something counts
 */
public record ComplianceRow(Key key, SortedMap<YearMonth, ComplianceCell> months) {
  /**
   * What a row is about.
   *
   * @param level the level of the offices, which may lie below the unit's own
   */
  public record Key(UnitId unit, UnitLevel level) {}

  void add(YearMonth month, ComplianceCell cell) {
    months.merge(month, cell, ComplianceCell::plus);
  }

  /** The figures of the whole year. */
  public DutyFigures year() {
    return months.values().stream()
        .map(ComplianceCell::figures)
        .reduce(DutyFigures.NONE, DutyFigures::plus);
  }
}
