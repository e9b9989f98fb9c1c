package io.danvan.taskboard.compliance;

import io.danvan.coordination.common.UnitId;
import io.danvan.coordination.directory.UnitLevel;
import io.danvan.coordination.duty.DutyFigures;
import io.danvan.coordination.duty.DutyRecord;
import java.time.YearMonth;
import java.util.SortedMap;

/**
 * The figures of the offices of one level in a unit.
 *
 * @param months the figures of each month in which something counts
 */
public record ComplianceRow(Key key, SortedMap<YearMonth, DutyFigures> months) {
  /**
   * What a row is about.
   *
   * @param level the level of the offices, which may lie below the unit's own
   */
  public record Key(UnitId unit, UnitLevel level) {}

  void add(DutyRecord record) {
    months.merge(record.term().month(), record.figures(), DutyFigures::plus);
  }

  /** The figures of the whole year. */
  public DutyFigures year() {
    return months.values().stream().reduce(DutyFigures.NONE, DutyFigures::plus);
  }
}
