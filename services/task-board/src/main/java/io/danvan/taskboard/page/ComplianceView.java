package io.danvan.taskboard.page;

import io.danvan.coordination.duty.DutyFigures;
import io.danvan.taskboard.compliance.ComplianceCell;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How the offices of a unit do a duty in a year, as the page shows it.
 *
 * @param heading the unit's name
 * @param above the unit above, if the viewer may look there
 * @param duty the duty's key
 * @param rules the rules in force in the year
 * @param missed the latest sessions that were missed lately, the latest first
 * @param moreMissed how many more were missed lately
 * @param sessions the sessions of the unit's own offices, the latest first
 */
public record ComplianceView(
    UUID unit,
    String heading,
    @Nullable UUID above,
    String duty,
    int year,
    List<RuleView> rules,
    List<RowView> rows,
    List<SessionView> missed,
    int moreMissed,
    List<SessionView> sessions) {
  /**
   * A rule.
   *
   * @param period the key of the period within which it asks for so many times
   * @param noticeDays how many days before it is announced at least; none if that is not asked
   * @param resultDays within how many days its results are told; none if that is not asked
   * @param level the key of the level of the offices
   * @param verified whether it was found in a published source
   * @param office the key of the office that owes it
   * @param counted whether the directory knows such offices, so that they are counted
   */
  public record RuleView(
      String period,
      int times,
      @Nullable Integer noticeDays,
      @Nullable Integer resultDays,
      String level,
      String basis,
      LocalDate from,
      @Nullable LocalDate to,
      boolean verified,
      String office,
      boolean counted) {}

  /**
   * The offices of one level in a unit.
   *
   * @param name the unit's name
   * @param inside the unit to look into; none where this is the unit looked at
   * @param level the level's key
   * @param months the twelve months
   */
  public record RowView(
      String name, @Nullable UUID inside, String level, List<CellView> months, DutyFigures year) {}

  /**
   * One month.
   *
   * @param state what it comes to
   * @param explained how many offices said why they lack something
   * @param vacant how many offices nobody held on some of its days
   * @param terms what the unit's own offices owe in it
   */
  public record CellView(
      State state, DutyFigures figures, int explained, int vacant, List<TermView> terms) {}

  /**
   * What an office owes in a month, and what it said of it.
   *
   * @param explanations what it said, the latest first; that one holds
   * @param closesOn the last day on which it may explain
   * @param form where the viewer may explain it for the office, if so
   */
  public record TermView(
      List<ExplanationView> explanations, LocalDate closesOn, @Nullable String form) {}

  /**
   * An explanation.
   *
   * @param text the text; empty once it was redacted
   * @param day the day on which it was written down
   */
  public record ExplanationView(String text, LocalDate day) {}

  /** What the figures of a month come to. */
  public enum State {
    /** Nothing is owed. */
    NOTHING("dash"),
    /** Nothing is owed, because nobody held the office. */
    VACANT("dash"),
    /** As often as is required, as the rule asks. */
    MET("check"),
    /** Not yet, and there is time. */
    OPEN("clock"),
    /** Not as often, and the time is over. */
    SHORT("warning");

    private final String icon;

    State(String icon) {
      this.icon = icon;
    }

    /** The icon that goes with it. */
    public String icon() {
      return icon;
    }

    static State of(ComplianceCell cell) {
      DutyFigures figures = cell.figures();
      if (figures.required() == 0) {
        return cell.vacant() > 0 ? VACANT : NOTHING;
      }
      if (figures.met() >= figures.required()) {
        return MET;
      }
      return figures.open() > 0 ? OPEN : SHORT;
    }
  }

  /**
   * A session.
   *
   * @param outcome the key of what became of it
   */
  public record SessionView(UUID meeting, String organisation, LocalDate day, String outcome) {}
}
