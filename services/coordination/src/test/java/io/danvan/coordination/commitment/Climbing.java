package io.danvan.coordination.commitment;

import io.danvan.coordination.access.Classification;
import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.common.PositionId;
import io.danvan.coordination.common.UnitId;
import io.danvan.coordination.directory.Ladder;
import io.danvan.coordination.directory.WorkingCalendar;
import io.danvan.coordination.standing.NgheAn;
import io.danvan.coordination.standing.OrganisationView;
import io.danvan.coordination.standing.OrganisationViews;
import io.danvan.coordination.testing.Ladders;
import io.danvan.coordination.testing.Year2026;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The asker's service as far as the ladder goes, for tests: it takes what is to be taken whenever
 * it wakes up.
 *
 * @param ladder the only one there is, if there is one
 */
record Climbing(@Nullable Ladder ladder, Classification classification)
    implements OrganisationViews {
  static final Climbing USUAL = new Climbing(Ladders.DEFAULT, Classification.COORDINATION);

  /** The steps that it takes on this day. */
  List<RequestEvent.Escalated> wake(Exchange exchange, LocalDate day) {
    exchange.on(day);
    List<RequestEvent.Escalated> taken = new ArrayList<>();
    Optional<RequestEvent.Escalated> step = decide(exchange, day);
    while (step.isPresent()) {
      exchange.record(step.get());
      taken.add(step.get());
      step = decide(exchange, day);
    }
    return taken;
  }

  Optional<RequestEvent.Escalated> decide(Exchange exchange, LocalDate day) {
    CommitmentId id = exchange.commitment().id();
    return Climb.decide(new CommitmentRecord(id, classification, exchange.streams()), this, day);
  }

  Optional<Climb.Next> next(Exchange exchange) {
    return Climb.next(exchange.commitment(), this);
  }

  /** The numbers of the steps taken on the day. */
  List<Integer> numbers(Exchange exchange, LocalDate day) {
    return wake(exchange, day).stream().map(step -> step.rung().number()).toList();
  }

  @Override
  public Optional<OrganisationView> find(OrganisationId organisation) {
    return NgheAn.DIRECTORY.find(organisation);
  }

  @Override
  public boolean has(UnitId unit) {
    return NgheAn.DIRECTORY.has(unit);
  }

  @Override
  public boolean has(OrganisationId organisation, PositionId position) {
    return NgheAn.DIRECTORY.has(organisation, position);
  }

  @Override
  public WorkingCalendar calendar() {
    return Year2026.CALENDAR;
  }

  @Override
  public Optional<Ladder> ladder(LocalDate due) {
    return Optional.ofNullable(ladder).filter(known -> known.isInForce(due));
  }

  @Override
  public List<OrganisationView> bodiesOf(UnitId unit) {
    return NgheAn.DIRECTORY.bodiesOf(unit);
  }
}
