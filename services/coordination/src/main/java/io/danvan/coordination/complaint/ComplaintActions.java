package io.danvan.coordination.complaint;

import static io.danvan.coordination.decision.Reason.NOT_A_COMMUNES_COMMITTEE;
import static io.danvan.coordination.decision.Reason.NOT_SERVED_HERE;
import static io.danvan.coordination.decision.Reason.OUTSIDE_JURISDICTION;
import static io.danvan.coordination.decision.Reason.YEAR_OUT_OF_RANGE;

import io.danvan.coordination.access.AccessRule;
import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.decision.Rules;
import io.danvan.coordination.decision.Situation;
import io.danvan.coordination.decision.Situations;
import io.danvan.coordination.directory.OrganisationKind;
import io.danvan.coordination.directory.UnitLevel;
import io.danvan.coordination.standing.OrganisationView;
import io.danvan.platform.refusal.Refused;
import io.danvan.platform.security.Caller;
import io.danvan.platform.web.WebRefusals;
import java.util.Map;

/**
 * Counts complaints and denunciations, and tells their numbers. Runs in the caller's transaction.
 * Whoever complains follows the law on complaints elsewhere; here only the number rises.
 */
public final class ComplaintActions {
  private final ComplaintCounts counts;
  private final Situations situations;
  private final OrganisationKind body;

  /** Numbers of a body's service. */
  public ComplaintActions(ComplaintCounts counts, Situations situations, OrganisationKind body) {
    this.counts = counts;
    this.situations = situations;
    this.body = body;
  }

  /**
   * Counts one more of the caller's committee.
   *
   * @param year this year, or the one before it
   * @throws Refused if the caller's organisation is no commune's committee, or a role is missing
   */
  public ComplaintCount count(Caller caller, int year) {
    Refused.throwIf(AccessRule.countingComplaints(caller));
    Situation situation = situations.unscreened(caller);
    OrganisationView view = view(situation, situation.author().organisation());
    int now = situation.today().getYear();
    return Rules.in(situation)
        .require(() -> isCommunesCommittee(view), NOT_A_COMMUNES_COMMITTEE)
        .require(
            () -> year == now || year == now - 1,
            () -> YEAR_OUT_OF_RANGE.refused(Map.of("field", "year", "from", now - 1, "to", now)))
        .grant(
            () -> {
              counts.raise(view.id(), view.unit(), year);
              return find(view, year);
            })
        .orThrow();
  }

  /**
   * The number of an organisation and year, for the organisation itself and those above it.
   *
   * @throws Refused if the caller may not read it
   */
  public ComplaintCount find(Caller caller, OrganisationId organisation, int year) {
    Refused.throwIf(AccessRule.reading(caller));
    Situation situation = situations.unscreened(caller);
    OrganisationView view = view(situation, organisation);
    return Rules.in(situation)
        .require(() -> view.kind() == body, () -> NOT_SERVED_HERE.refused("kind", view.kind()))
        .require(
            () ->
                AccessRule.seesMatters(
                    situation.author().organisation(), organisation, situation.organisations()),
            OUTSIDE_JURISDICTION)
        .grant(() -> find(view, year))
        .orThrow();
  }

  private ComplaintCount find(OrganisationView view, int year) {
    return counts.find(view.id(), view.unit(), year);
  }

  private static OrganisationView view(Situation situation, OrganisationId organisation) {
    return situation
        .organisations()
        .find(organisation)
        .orElseThrow(() -> new Refused(WebRefusals.NOT_FOUND));
  }

  /** Whether it is an organisation that counts them. */
  public static boolean isCommunesCommittee(OrganisationView view) {
    return view.body()
        && view.kind() == OrganisationKind.PEOPLES_COMMITTEE
        && view.level() == UnitLevel.COMMUNE;
  }
}
