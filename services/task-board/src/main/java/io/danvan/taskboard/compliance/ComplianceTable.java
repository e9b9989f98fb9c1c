package io.danvan.taskboard.compliance;

import io.danvan.coordination.directory.DutyRule;
import java.util.List;

/**
 * How the offices of a unit and below do a duty in a year.
 *
 * @param rules the rules in force in the year that are counted here, by their first days
 * @param uncounted those of these levels whose offices the directory does not know
 * @param sessions the meetings of the unit's own offices in the year, by day: the facts behind its
 *     own row
 * @param terms what they owe in the months that have begun, and what they said of it
 */
public record ComplianceTable(
    Compliance.Question question,
    List<DutyRule> rules,
    List<DutyRule> uncounted,
    List<ComplianceRow> rows,
    List<DutyMeeting> sessions,
    List<OwnTerm> terms) {
  /** Copies the lists. */
  public ComplianceTable {
    rules = List.copyOf(rules);
    uncounted = List.copyOf(uncounted);
    rows = List.copyOf(rows);
    sessions = List.copyOf(sessions);
    terms = List.copyOf(terms);
  }
}
