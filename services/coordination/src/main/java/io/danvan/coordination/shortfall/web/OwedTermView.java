package io.danvan.coordination.shortfall.web;

import io.danvan.coordination.common.FreeText;
import io.danvan.coordination.common.PositionId;
import io.danvan.coordination.common.Recorded;
import io.danvan.coordination.common.web.Names;
import io.danvan.coordination.shortfall.OwedTerm;
import io.danvan.coordination.shortfall.ShortfallActions.Told;
import io.danvan.coordination.shortfall.ShortfallExplained;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A month in whose figures the organisation owes something by a rule, with what it said of it.
 *
 * @param rule the duty rule
 * @param position the position that owes it; none where the whole organisation does
 * @param from the first day on which it is owed
 * @param to the last
 * @param required how often at least
 * @param closesOn the last day on which it may be explained
 * @param open whether it may be explained now
 * @param explanations all that was said, the latest last; it alone holds
 */
record OwedTermView(
    UUID rule,
    Names.Organisation organisation,
    Names.@Nullable Position position,
    String month,
    LocalDate from,
    LocalDate to,
    int required,
    LocalDate closesOn,
    boolean open,
    List<Explanation> explanations) {
  /** What was said at a time; empty where it was redacted. */
  record Explanation(FreeText explanation, boolean redacted, Instant recordedAt) {
    static Explanation of(Recorded<ShortfallExplained> recorded) {
      return new Explanation(recorded.event().explanation(), recorded.redacted(), recorded.at());
    }
  }

  static OwedTermView of(Told told, Names names) {
    OwedTerm term = told.term();
    PositionId position = term.position();
    return new OwedTermView(
        term.rule().id().value(),
        names.of(term.organisation()),
        position == null ? null : names.of(position),
        term.month().toString(),
        term.from(),
        term.to(),
        term.required(),
        term.closesOn(),
        told.open(),
        told.record().explanations().stream().map(Explanation::of).toList());
  }
}
