package io.danvan.coordination.standing;

import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.common.PositionId;
import io.danvan.coordination.common.UnitId;
import io.danvan.coordination.directory.Ladder;
import io.danvan.coordination.directory.Organisation;
import io.danvan.coordination.directory.Organisations;
import io.danvan.coordination.directory.Position;
import io.danvan.coordination.directory.Unit;
import io.danvan.coordination.directory.UnitLevel;
import io.danvan.coordination.directory.WorkingCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Organisations as decisions see them, from the service's own copy of the directory.
 *
 * @param organisations the copy, taken once for the decision
 */
public record DirectoryOrganisations(Organisations organisations) implements OrganisationViews {
  @Override
  public Optional<OrganisationView> find(OrganisationId organisation) {
    return organisations.find(organisation).map(this::view);
  }

  @Override
  public boolean has(OrganisationId organisation, PositionId position) {
    return organisations
        .position(position)
        .map(Position::organisation)
        .filter(organisation::equals)
        .isPresent();
  }

  @Override
  public boolean has(UnitId unit) {
    return organisations.unit(unit).isPresent();
  }

  @Override
  public WorkingCalendar calendar() {
    return organisations.calendar();
  }

  @Override
  public Optional<Ladder> ladder(LocalDate due) {
    return organisations.ladder(due);
  }

  @Override
  public List<OrganisationView> bodiesOf(UnitId unit) {
    return organisations.ofUnit(unit).stream()
        .map(this::view)
        .filter(OrganisationView::body)
        .toList();
  }

  private OrganisationView view(Organisation organisation) {
    return new OrganisationView(
        organisation.id(),
        organisation.kind(),
        organisation.type().isBody(),
        organisations.superiors(organisation.id()).stream().map(Organisation::id).toList(),
        organisation.unit(),
        organisations.unit(organisation.unit()).map(Unit::level).orElse(UnitLevel.UNKNOWN),
        organisations.ancestors(organisation.unit()).stream().map(Unit::id).toList());
  }
}
