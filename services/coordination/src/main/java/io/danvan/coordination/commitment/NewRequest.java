package io.danvan.coordination.commitment;

import io.danvan.coordination.commitment.RequestEvent.Requested;
import io.danvan.coordination.common.FreeText;
import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.decision.Rules;
import io.danvan.coordination.decision.Situation;
import java.time.LocalDate;

/**
 * What an organisation is to be asked for.
 *
 * @param result what proves it
 * @param due the last day
 */
public record NewRequest(OrganisationId responsible, String work, String result, LocalDate due) {
  /** Adds the rules that every request keeps, but for those on the result. */
  public Rules check(Rules rules) {
    return rules.standingTo("responsible", responsible).text("work", work).notPast("due", due);
  }

  /**
   * The event that asks for it, once every rule is kept.
   *
   * @param answerOwed to whom an answer is owed besides the result
   */
  public Requested requested(Source source, AnswerOwed answerOwed, Situation situation) {
    return new Requested(
        new Stamp(new CommitmentId(situation.newIds().get()), situation.author(), 0),
        responsible,
        source,
        situation.standingTo(responsible).orElseThrow(),
        FreeText.of(work),
        FreeText.of(result),
        due,
        null,
        answerOwed);
  }
}
