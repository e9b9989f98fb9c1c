package io.danvan.taskboard.compliance;

import io.danvan.coordination.duty.DutyFigures;

/**
 * What offices did in a month, and what stands beside the figures without changing them.
 *
 * @param explained of how many offices' figures the office itself said why they lack something
 * @param vacant how many offices nobody held on some of its days; for these they owe nothing
 */
public record ComplianceCell(DutyFigures figures, int explained, int vacant) {
  /** Of a month in which nothing counts. */
  public static final ComplianceCell NONE = new ComplianceCell(DutyFigures.NONE, 0, 0);

  /** That one more office explained its figures. */
  static final ComplianceCell EXPLAINED = new ComplianceCell(DutyFigures.NONE, 1, 0);

  /** That one more office was vacant. */
  static final ComplianceCell VACANT = new ComplianceCell(DutyFigures.NONE, 0, 1);

  /** Of figures beside which nothing stands. */
  static ComplianceCell of(DutyFigures figures) {
    return new ComplianceCell(figures, 0, 0);
  }

  ComplianceCell plus(ComplianceCell other) {
    return new ComplianceCell(
        figures.plus(other.figures), explained + other.explained, vacant + other.vacant);
  }
}
