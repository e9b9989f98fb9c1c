package io.danvan.coordination.directory.kafka;

import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.common.PositionId;
import io.danvan.coordination.common.UnitId;
import io.danvan.coordination.directory.Organisation;
import io.danvan.coordination.directory.OrganisationKind;
import io.danvan.coordination.directory.OrganisationType;
import io.danvan.coordination.directory.Position;
import io.danvan.coordination.directory.PositionRole;
import io.danvan.coordination.directory.Unit;
import io.danvan.coordination.directory.UnitLevel;
import io.danvan.coordination.directory.UnitType;
import io.danvan.coordination.directory.Vacancies;
import io.danvan.coordination.directory.Vacancy;
import io.danvan.events.directory.OrganisationEstablished;
import io.danvan.events.directory.PositionEstablished;
import io.danvan.events.directory.UnitEstablished;
import io.danvan.events.directory.VacanciesDeclared;

/** Records to the events that establish them, and back. Enums have the same constants in both. */
public final class DirectoryEvents {
  private DirectoryEvents() {}

  /** The event that establishes the unit. */
  public static UnitEstablished established(Unit unit) {
    return UnitEstablished.newBuilder()
        .setUnit(unit.id().value())
        .setLevel(io.danvan.events.directory.UnitLevel.valueOf(unit.level().name()))
        .setType(io.danvan.events.directory.UnitType.valueOf(unit.type().name()))
        .setCode(unit.code())
        .setName(unit.name())
        .setNameEn(unit.nameEn())
        .setParent(unit.parent() == null ? null : unit.parent().value())
        .setValidFrom(unit.validFrom())
        .build();
  }

  /** The event that establishes the organisation. */
  public static OrganisationEstablished established(Organisation organisation) {
    OrganisationId parent = organisation.parent();
    return OrganisationEstablished.newBuilder()
        .setOrganisation(organisation.id().value())
        .setKind(io.danvan.events.directory.OrganisationKind.valueOf(organisation.kind().name()))
        .setType(io.danvan.events.directory.OrganisationType.valueOf(organisation.type().name()))
        .setUnit(organisation.unit().value())
        .setParent(parent == null ? null : parent.value())
        .setName(organisation.name())
        .setNameEn(organisation.nameEn())
        .setValidFrom(organisation.validFrom())
        .build();
  }

  /** The event that establishes the position. */
  public static PositionEstablished established(Position position) {
    return PositionEstablished.newBuilder()
        .setPosition(position.id().value())
        .setOrganisation(position.organisation().value())
        .setRole(io.danvan.events.directory.PositionRole.valueOf(position.role().name()))
        .setTitle(position.title())
        .setTitleEn(position.titleEn())
        .setValidFrom(position.validFrom())
        .build();
  }

  /** The event that declares a position's vacancies. */
  public static VacanciesDeclared declared(Vacancies vacancies) {
    return new VacanciesDeclared(
        vacancies.position().value(),
        vacancies.organisation().value(),
        vacancies.all().stream()
            .map(each -> new io.danvan.events.directory.Vacancy(each.validFrom(), each.lastDay()))
            .toList());
  }

  static Unit unit(UnitEstablished event) {
    return new Unit(
        new UnitId(event.getUnit()),
        UnitLevel.valueOf(event.getLevel().name()),
        UnitType.valueOf(event.getType().name()),
        event.getCode(),
        event.getName(),
        event.getNameEn(),
        event.getParent().map(UnitId::new).orElse(null),
        event.getValidFrom());
  }

  static Organisation organisation(OrganisationEstablished event) {
    return new Organisation(
        new OrganisationId(event.getOrganisation()),
        OrganisationKind.valueOf(event.getKind().name()),
        OrganisationType.valueOf(event.getType().name()),
        new UnitId(event.getUnit()),
        event.getParent().map(OrganisationId::new).orElse(null),
        event.getName(),
        event.getNameEn(),
        event.getValidFrom());
  }

  static Position position(PositionEstablished event) {
    return new Position(
        new PositionId(event.getPosition()),
        new OrganisationId(event.getOrganisation()),
        PositionRole.valueOf(event.getRole().name()),
        event.getTitle(),
        event.getTitleEn(),
        event.getValidFrom());
  }

  static Vacancies vacancies(VacanciesDeclared event) {
    return new Vacancies(
        new PositionId(event.getPosition()),
        new OrganisationId(event.getOrganisation()),
        event.getVacancies().stream()
            .map(each -> new Vacancy(each.getValidFrom(), each.getLastDay().orElse(null)))
            .toList());
  }
}
