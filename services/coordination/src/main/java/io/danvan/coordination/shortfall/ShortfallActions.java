package io.danvan.coordination.shortfall;

import static io.danvan.coordination.decision.Reason.NOTHING_OWED;

import io.danvan.coordination.access.AccessRule;
import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.decision.Situation;
import io.danvan.coordination.decision.Situations;
import io.danvan.coordination.directory.Directory;
import io.danvan.coordination.directory.DutyRuleId;
import io.danvan.coordination.directory.Organisations;
import io.danvan.platform.refusal.Refused;
import io.danvan.platform.refusal.StaleVersion;
import io.danvan.platform.security.Caller;
import java.time.YearMonth;

/** Takes and tells explanations of an organisation's own terms, in the caller's transaction. */
public final class ShortfallActions {
  private final Shortfalls shortfalls;
  private final Situations situations;
  private final Directory directory;

  /** Explanations of what is owed by this directory's rules. */
  public ShortfallActions(Shortfalls shortfalls, Situations situations, Directory directory) {
    this.shortfalls = shortfalls;
    this.situations = situations;
    this.directory = directory;
  }

  /** A term with what was said of it, on a day. */
  public record Told(OwedTerm term, ShortfallRecord record, boolean open) {}

  /**
   * A term of the caller's organisation.
   *
   * @throws Refused if the caller may not read, or the organisation owes nothing then
   */
  public Told find(Caller caller, DutyRuleId rule, YearMonth month) {
    Refused.throwIf(AccessRule.reading(caller));
    Situation situation = situations.unscreened(caller);
    OwedTerm term = term(caller, rule, month);
    return new Told(term, shortfalls.find(term.id()), term.isOpen(situation.today()));
  }

  /**
   * Takes an explanation, the first or another one.
   *
   * @param seen the version that its author had seen
   * @throws Refused if a rule forbids it
   */
  public void explain(
      Caller caller, DutyRuleId rule, YearMonth month, long seen, String explanation) {
    Refused.throwIf(AccessRule.explaining(caller));
    Situation situation = situations.of(caller, null, "shortfalls/explain");
    OwedTerm term = term(caller, rule, month);
    ShortfallRecord record = shortfalls.lock(term.id());
    if (record.version() != seen) {
      throw new Refused(
          new StaleVersion(Long.toString(record.version()), record.changesSince(seen)));
    }
    shortfalls.append(new ShortfallDecider(situation).explain(term, explanation).orThrow(), record);
  }

  private OwedTerm term(Caller caller, DutyRuleId id, YearMonth month) {
    Organisations organisations = directory.now();
    OrganisationId own = new OrganisationId(caller.organisation());
    return organisations
        .dutyRule(id)
        .flatMap(rule -> OwedTerm.of(rule, own, month, organisations))
        .orElseThrow(() -> new Refused(NOTHING_OWED.refused("month", month.toString())));
  }
}
