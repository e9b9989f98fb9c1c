package io.danvan.taskboard.compliance;

import io.danvan.coordination.duty.DutyFigures;

/**
 * What offices did in a month, and what stands beside the figures without changing them.
 *
 * @param explained of how many offices' figures the office itself said why they lack something
 */
public record ComplianceCell(DutyFigures figures, int explained) {
  /** Of a month in which nothing counts. */
  public static final ComplianceCell NONE = new ComplianceCell(DutyFigures.NONE, 0);

  /** That one more office explained its figures. */
  static final ComplianceCell EXPLAINED = new ComplianceCell(DutyFigures.NONE, 1);

  /** Of figures that nobody explained. */
  static ComplianceCell of(DutyFigures figures) {
    return new ComplianceCell(figures, 0);
  }

  ComplianceCell plus(ComplianceCell other) {
    return new ComplianceCell(figures.plus(other.figures), explained + other.explained);
  }
}
