package io.danvan.coordination.shortfall;

import io.danvan.coordination.common.NamedIds;
import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.directory.DutyRuleId;
import java.time.YearMonth;
import java.util.UUID;

/**
 * The identity of what an organisation may lack by a rule in a term.
 *
 * <p>Like a calendar year's it is computed from what it names: two who explain the same for the
 * first time at once write the same stream, and one of them loses.
 */
public record ShortfallId(UUID value) {
  private static final UUID NAMESPACE = NamedIds.namespace("shortfall.danvan.io");

  /**
   * What an organisation may lack.
   *
   * @param month the month in whose figures the term counts
   */
  public static ShortfallId of(DutyRuleId rule, OrganisationId organisation, YearMonth month) {
    return new ShortfallId(
        NamedIds.of(NAMESPACE, rule.value() + "/" + organisation.value() + "/" + month.atDay(1)));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
