package io.danvan.taskboard.compliance;

import io.danvan.coordination.directory.DutyRule;
import java.util.List;

/**
 * How the offices of a unit and below do a duty in a year.
 *
 * @param rules the rules that were in force in the year, by their first days
 */
public record ComplianceTable(
    Compliance.Question question, List<DutyRule> rules, List<ComplianceRow> rows) {
  /** Copies the lists. */
  public ComplianceTable {
    rules = List.copyOf(rules);
    rows = List.copyOf(rows);
  }
}
