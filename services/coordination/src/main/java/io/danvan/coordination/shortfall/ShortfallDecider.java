package io.danvan.coordination.shortfall;

import static io.danvan.coordination.decision.Reason.NOT_YOURS;
import static io.danvan.coordination.decision.Reason.PERIOD_CLOSED;
import static io.danvan.coordination.decision.Reason.TERM_NOT_BEGUN;

import io.danvan.coordination.common.FreeText;
import io.danvan.coordination.decision.Decision;
import io.danvan.coordination.decision.Rules;
import io.danvan.coordination.decision.Situation;
import java.util.Map;

/** Decides whether an office's explanation is taken. */
final class ShortfallDecider {
  private final Situation situation;

  /** Decides in this situation, whose author acts for the office's organisation. */
  ShortfallDecider(Situation situation) {
    this.situation = situation;
  }

  /**
   * Decides from the term's first day until it is closed. Whether the term lacks anything is not
   * asked: what is missing today may be reported tomorrow, and figures are never decided here.
   */
  Decision<ShortfallExplained> explain(OwedTerm term, String explanation) {
    return Rules.in(situation)
        .require(() -> term.organisation().equals(situation.author().organisation()), NOT_YOURS)
        .require(
            () -> !situation.today().isBefore(term.from()),
            () -> TERM_NOT_BEGUN.refused(Map.of("from", term.from(), "today", situation.today())))
        .require(
            () -> !situation.today().isAfter(term.closesOn()),
            () ->
                PERIOD_CLOSED.refused(
                    Map.of("closedOn", term.closesOn(), "today", situation.today())))
        .text("explanation", explanation)
        .grant(
            () ->
                new ShortfallExplained(
                    term.id(),
                    situation.author(),
                    term.rule().id(),
                    term.position(),
                    term.month(),
                    FreeText.of(explanation)));
  }
}
