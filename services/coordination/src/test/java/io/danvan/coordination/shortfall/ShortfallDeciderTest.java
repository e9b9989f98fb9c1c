package io.danvan.coordination.shortfall;

import static io.danvan.coordination.testing.Country.COMMUNE;
import static io.danvan.coordination.testing.Country.COMMUNE_FRONT;
import static io.danvan.coordination.testing.Country.OTHER_COMMUNE;
import static io.danvan.coordination.testing.Country.PROVINCE;
import static org.assertj.core.api.Assertions.assertThat;

import io.danvan.coordination.commitment.Exchange;
import io.danvan.coordination.common.FreeText;
import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.decision.Decision;
import io.danvan.coordination.decision.Reason;
import io.danvan.coordination.directory.DutyRule;
import io.danvan.coordination.directory.Organisations;
import io.danvan.coordination.testing.Country;
import io.danvan.coordination.testing.Duties;
import io.danvan.platform.refusal.Refusal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a commune's committee explains of its chair's receptions and its own dialogues. */
class ShortfallDeciderTest {
  private static final Organisations COUNTRY = new Country().now();
  private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);
  private static final LocalDate CLOSES = LocalDate.of(2026, 10, 14);
  private static final String WHY = "Hai ngày tiếp trùng đợt ứng phó lũ.";

  @Test
  void aTermIsExplainedFromItsFirstDayUntilItCloses() {
    OwedTerm term = term(Duties.TWICE_A_MONTH, SEPTEMBER);
    assertThat(term.closesOn()).isEqualTo(CLOSES);

    ShortfallExplained explained = granted(explain(term, CLOSES, " " + WHY + " "));

    assertThat(explained.shortfall()).isEqualTo(term.id());
    assertThat(explained.position()).isEqualTo(Country.head(COMMUNE));
    assertThat(explained.month()).isEqualTo(SEPTEMBER);
    assertThat(explained.explanation()).isEqualTo(new FreeText(WHY));
    assertThat(granted(explain(term, SEPTEMBER.atDay(1), WHY))).isNotNull();
    assertThat(refusal(explain(term, SEPTEMBER.atDay(1).minusDays(1), WHY)).code())
        .isEqualTo(Reason.TERM_NOT_BEGUN.code());
    Refusal late = refusal(explain(term, CLOSES.plusDays(1), WHY));
    assertThat(late.code()).isEqualTo(Reason.PERIOD_CLOSED.code());
    assertThat(late.arguments()).containsEntry("closedOn", CLOSES);
  }

  @Test
  void isRefusedWithoutATextAndForAnotherOrganisation() {
    OwedTerm term = term(Duties.TWICE_A_MONTH, SEPTEMBER);
    assertThat(refusal(explain(term, CLOSES, " ")).code()).isEqualTo(Reason.TEXT_MISSING.code());
    assertThat(refusal(explain(term, CLOSES, Exchange.PERSONAL_DATA)).status()).isEqualTo(422);
    ShortfallDecider other = new ShortfallDecider(Exchange.situation(OTHER_COMMUNE, CLOSES));
    assertThat(refusal(other.explain(term, WHY)).code()).isEqualTo(Reason.NOT_YOURS.code());
  }

  @Test
  void theWeeksOfAMonthAreExplainedTogether() {
    OwedTerm term = term(Duties.WEEKLY, YearMonth.of(2026, 3));
    assertThat(term.from()).isEqualTo(LocalDate.of(2026, 3, 2));
    assertThat(term.to()).isEqualTo(LocalDate.of(2026, 3, 29));
    assertThat(term.required()).isEqualTo(4);
    assertThat(term.closesOn()).isEqualTo(LocalDate.of(2026, 4, 10));
  }

  @Test
  void aDialogueIsExplainedForItsYearByTheWholeCommittee() {
    OwedTerm term = term(Duties.DIALOGUE, YearMonth.of(2026, 12));
    assertThat(term.position()).isNull();
    assertThat(term.from()).isEqualTo(LocalDate.of(2026, 1, 1));
    assertThat(term.to()).isEqualTo(LocalDate.of(2026, 12, 31));
    assertThat(owed(Duties.DIALOGUE, COMMUNE, YearMonth.of(2026, 11))).isEmpty();
  }

  @Test
  void aRuleThatSaysNothingOfItClosesWithItsTerm() {
    DutyRule rule = Duties.TWICE_A_MONTH;
    DutyRule silent =
        new DutyRule(
            rule.id(),
            rule.duty(),
            rule.office(),
            rule.level(),
            rule.times(),
            rule.period(),
            rule.partPeriod(),
            null,
            null,
            rule.basis(),
            true,
            rule.validFrom(),
            null,
            null);
    assertThat(term(silent, SEPTEMBER).closesOn()).isEqualTo(LocalDate.of(2026, 9, 30));
  }

  @Test
  void whoOwesNothingHasNothingToExplain() {
    assertThat(owed(Duties.TWICE_A_MONTH, COMMUNE_FRONT, SEPTEMBER)).isEmpty();
    assertThat(owed(Duties.TWICE_A_MONTH, PROVINCE, SEPTEMBER)).isEmpty();
    assertThat(owed(Duties.TWICE_A_MONTH, COMMUNE, YearMonth.of(2026, 6))).isEmpty();
    assertThat(owed(Duties.TWICE_A_MONTH, COMMUNE, YearMonth.of(2101, 1))).isEmpty();
    assertThat(owed(Duties.TWICE_A_MONTH, COMMUNE, YearMonth.of(-999_999, 1))).isEmpty();
  }

  @Test
  void eachTermOfEachOrganisationHasAStreamOfItsOwn() {
    ShortfallId id = term(Duties.TWICE_A_MONTH, SEPTEMBER).id();
    assertThat(term(Duties.TWICE_A_MONTH, SEPTEMBER).id()).isEqualTo(id);
    assertThat(term(Duties.TWICE_A_MONTH, SEPTEMBER.plusMonths(1)).id()).isNotEqualTo(id);
    assertThat(owed(Duties.TWICE_A_MONTH, OTHER_COMMUNE, SEPTEMBER).orElseThrow().id())
        .isNotEqualTo(id);
  }

  private static OwedTerm term(DutyRule rule, YearMonth month) {
    return owed(rule, COMMUNE, month).orElseThrow();
  }

  private static Optional<OwedTerm> owed(
      DutyRule rule, OrganisationId organisation, YearMonth month) {
    return OwedTerm.of(rule, organisation, month, COUNTRY);
  }

  private static Decision<ShortfallExplained> explain(OwedTerm term, LocalDate today, String text) {
    return new ShortfallDecider(Exchange.situation(COMMUNE, today)).explain(term, text);
  }

  private static ShortfallExplained granted(Decision<ShortfallExplained> decision) {
    return switch (decision) {
      case Decision.Granted<ShortfallExplained>(var event) -> event;
      case Decision.Refused<ShortfallExplained>(var refusal) ->
          throw new AssertionError("refused: " + refusal);
    };
  }

  private static Refusal refusal(Decision<ShortfallExplained> decision) {
    return switch (decision) {
      case Decision.Granted<ShortfallExplained>(var event) ->
          throw new AssertionError("granted: " + event);
      case Decision.Refused<ShortfallExplained>(var refusal) -> refusal;
    };
  }
}
