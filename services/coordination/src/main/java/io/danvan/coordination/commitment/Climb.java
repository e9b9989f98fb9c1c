package io.danvan.coordination.commitment;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.danvan.coordination.access.Classification;
import io.danvan.coordination.common.Author;
import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.directory.Ladder;
import io.danvan.coordination.directory.LadderStep;
import io.danvan.coordination.directory.LadderStepKind;
import io.danvan.coordination.directory.WorkingCalendar;
import io.danvan.coordination.standing.OrganisationView;
import io.danvan.coordination.standing.OrganisationViews;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a commitment that is not met climbs the ladder. Pure: what is told here depends on the
 * commitment, the directory and the day alone, however often and whenever it is asked.
 *
 * <p><b>Nothing is taken twice.</b> A step is told only while the commitment has none of its number
 * for the due date in force; the event of it is appended to the very streams it was told from, or
 * not at all.
 *
 * <p><b>Nothing is missed.</b> What is told is the first step that was not taken, however long ago
 * its day was; taken, it makes the next one the first. Steps are not left out, not even a warning
 * that comes after the day it warned of: its place in the stream shows when it came.
 */
public final class Climb {
  private Climb() {}

  /**
   * A step that is to be taken.
   *
   * @param day the first day on which it may be
   */
  public record Next(Rung rung, LocalDate day) {}

  /**
   * The next step; empty if the commitment climbs no further: as long as nothing is to be handed
   * in, the ladder waits without end, none is in force, all steps were taken, or the next one is
   * something that only a later release knows.
   */
  public static Optional<Next> next(Commitment commitment, OrganisationViews organisations) {
    Escalation escalation = commitment.escalation();
    Escalation.Pause pause = escalation.pause();
    if (!commitment.phase().kind().isToBeHandedIn() || pause != null && pause.until() == null) {
      return Optional.empty();
    }
    LocalDate first = escalation.notBefore();
    LocalDate notBefore =
        pause == null || pause.until() == null ? first : later(first, pause.until().plusDays(1));
    return organisations
        .ladder(commitment.dues().current())
        .flatMap(ladder -> first(commitment, ladder, organisations.calendar(), notBefore));
  }

  /** No step before an earlier one, whichever days each counts. */
  private static Optional<Next> first(
      Commitment commitment, Ladder ladder, WorkingCalendar calendar, LocalDate notBefore) {
    long dueVersion = commitment.dues().inForce().version();
    Set<Integer> taken = taken(commitment);
    LocalDate day = notBefore;
    for (LadderStep step : ladder.steps()) {
      Optional<LocalDate> own = step.day(commitment.dues().current(), calendar);
      if (taken.contains(step.number())) {
        day = own.isPresent() ? later(day, own.get()) : day;
      } else {
        LocalDate reached = day;
        return own.filter(_ -> step.kind() != LadderStepKind.UNKNOWN)
            .map(
                it ->
                    new Next(
                        new Rung(ladder.id(), dueVersion, step.number(), step.kind()),
                        later(reached, it)));
      }
    }
    return Optional.empty();
  }

  /** The numbers of the steps taken for the due date in force. */
  static Set<Integer> taken(Commitment commitment) {
    return commitment.climbed().stream()
        .map(step -> step.event().rung().number())
        .collect(toUnmodifiableSet());
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  /**
   * The event of the next step, if it is to be taken by now; empty also as long as it is to be
   * brought before the superior of an organisation that the directory does not know yet.
   *
   * @param today the day in Viet Nam
   */
  public static Optional<RequestEvent.Escalated> decide(
      CommitmentRecord record, OrganisationViews organisations, LocalDate today) {
    return record
        .fold()
        .map(FoldedCommitment::commitment)
        .flatMap(
            commitment ->
                next(commitment, organisations)
                    .filter(next -> !next.day().isAfter(today))
                    .flatMap(
                        next ->
                            escalated(
                                commitment, next.rung(), record.classification(), organisations)));
  }

  private static Optional<RequestEvent.Escalated> escalated(
      Commitment commitment,
      Rung rung,
      Classification classification,
      OrganisationViews organisations) {
    OrganisationId responsible = commitment.responsible();
    Stamp stamp =
        new Stamp(commitment.id(), Author.of(commitment.asker()), commitment.position().response());
    return switch (rung.kind()) {
      case UNKNOWN -> Optional.empty();
      case DUE_SOON, OVERDUE, REMINDER, HEAD ->
          Optional.of(new RequestEvent.Escalated(stamp, responsible, rung, List.of()));
      case SUPERIOR ->
          above(responsible, organisations)
              .map(top -> new RequestEvent.Escalated(stamp, top.id(), rung, List.of()));
      case SUPERIOR_AND_PEERS ->
          above(responsible, organisations)
              .map(top -> withPeers(stamp, top, rung, peers(top, classification, organisations)));
    };
  }

  /** Without peers it is the superior's step: it must not say that others were told. */
  private static RequestEvent.Escalated withPeers(
      Stamp stamp, OrganisationView top, Rung rung, List<OrganisationId> peers) {
    Rung told =
        peers.isEmpty()
            ? new Rung(rung.ladder(), rung.dueVersion(), rung.number(), LadderStepKind.SUPERIOR)
            : rung;
    return new RequestEvent.Escalated(stamp, top.id(), told, peers);
  }

  /** The superior; where nobody is above, the step goes as far as it can. */
  private static Optional<OrganisationView> above(
      OrganisationId responsible, OrganisationViews organisations) {
    return organisations
        .find(responsible)
        .map(
            view ->
                view.superiors().stream().findFirst().flatMap(organisations::find).orElse(view));
  }

  /** What is between two stays with them and who is above: no ladder spreads it to other kinds. */
  private static List<OrganisationId> peers(
      OrganisationView top, Classification classification, OrganisationViews organisations) {
    return classification == Classification.RESTRICTED
        ? List.of()
        : organisations.bodiesOf(top.unit()).stream()
            .filter(body -> body.kind() != top.kind())
            .map(OrganisationView::id)
            .toList();
  }
}
