package io.danvan.directory.founding;

import static io.danvan.coordination.directory.DirectoryIds.FOUNDED_ON;

import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.common.UnitId;
import io.danvan.coordination.directory.DirectoryIds;
import io.danvan.coordination.directory.Organisation;
import io.danvan.coordination.directory.OrganisationKind;
import io.danvan.coordination.directory.OrganisationType;
import io.danvan.coordination.directory.Position;
import io.danvan.coordination.directory.PositionRole;
import io.danvan.coordination.directory.Unit;
import io.danvan.coordination.directory.UnitLevel;
import io.danvan.directory.naming.UnitName;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A row of the bodies' table: an organisation that every unit of a level has, or one unit alone.
 *
 * @param row the row of the table
 */
record Body(Table.Row row) {
  static List<Body> read() {
    return Table.read("bodies.csv", ";").stream().map(Body::new).toList();
  }

  /** Whether the unit has such a body. */
  boolean worksIn(Unit unit) {
    return row.get("where").equals(unit.code()) || isOneOfThree() && level() == unit.level();
  }

  /** The unit's body of this row, with its positions. */
  FoundingOrganisation in(Unit unit) {
    OrganisationId id = DirectoryIds.organisation(unit.id(), row.get("designation"), FOUNDED_ON);
    var organisation =
        new Organisation(
            id,
            kind(),
            OrganisationType.valueOf(row.get("type")),
            unit.id(),
            superior(unit),
            vietnameseName(unit),
            row.get("name_en").replace("{unit}", unit.nameEn()),
            FOUNDED_ON);
    List<Position> positions =
        Stream.of(PositionRole.HEAD, PositionRole.DEPUTY_HEAD, PositionRole.COORDINATOR)
            .map(role -> position(id, role))
            .toList();
    return new FoundingOrganisation(organisation, positions);
  }

  /** A unit's three bodies follow those of the unit above; what it has besides follows them. */
  private @Nullable OrganisationId superior(Unit unit) {
    UnitId where = isOneOfThree() ? unit.parent() : unit.id();
    return where == null ? null : DirectoryIds.organisation(where, kind().name(), FOUNDED_ON);
  }

  private String vietnameseName(Unit unit) {
    String pattern = row.get("name_vi");
    return UnitName.parse(unit.name())
        .map(
            name ->
                pattern
                    .replace("{unit}", name.inSentence())
                    .replace("{party}", name.partyCommittee()))
        .orElse(pattern);
  }

  private Position position(OrganisationId organisation, PositionRole role) {
    String column =
        switch (role) {
          case HEAD -> "head";
          case DEPUTY_HEAD -> "deputy";
          case COORDINATOR -> "coordinator";
          case UNKNOWN ->
              throw new IllegalArgumentException("no position is founded without a role");
        };
    return new Position(
        DirectoryIds.position(organisation, role, FOUNDED_ON),
        organisation,
        role,
        row.get(column + "_vi"),
        row.get(column + "_en"),
        FOUNDED_ON);
  }

  private boolean isOneOfThree() {
    return row.get("designation").equals(kind().name());
  }

  private OrganisationKind kind() {
    return OrganisationKind.valueOf(row.get("kind"));
  }

  private UnitLevel level() {
    return UnitLevel.valueOf(row.get("where"));
  }
}
