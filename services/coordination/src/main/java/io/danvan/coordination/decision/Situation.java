package io.danvan.coordination.decision;

import io.danvan.coordination.common.Author;
import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.standing.OrganisationViews;
import io.danvan.coordination.standing.Standing;
import io.danvan.coordination.standing.StandingTable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * What a decision depends on besides the state and the command.
 *
 * @param author the office that gives the command
 * @param now the day and time in Viet Nam
 * @param organisations the directory, as one view for the whole decision
 * @param screening what finds personal data in texts
 * @param newIds ids for what the decision begins
 */
public record Situation(
    Author author,
    LocalDateTime now,
    OrganisationViews organisations,
    TextScreening screening,
    Supplier<UUID> newIds) {
  /** The day in Viet Nam. */
  public LocalDate today() {
    return now.toLocalDate();
  }

  /** How the author's organisation stands to another one when it asks for a part of a task. */
  public Optional<Standing> standingTo(OrganisationId target) {
    return organisations
        .find(author.organisation())
        .flatMap(
            asker ->
                organisations.find(target).flatMap(asked -> StandingTable.between(asker, asked)));
  }
}
