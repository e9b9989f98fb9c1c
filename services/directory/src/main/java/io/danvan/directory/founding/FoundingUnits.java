package io.danvan.directory.founding;

import static io.danvan.coordination.directory.DirectoryIds.FOUNDED_ON;

import io.danvan.coordination.directory.DirectoryIds;
import io.danvan.coordination.directory.Unit;
import io.danvan.coordination.directory.UnitLevel;
import io.danvan.coordination.directory.UnitType;
import io.danvan.directory.naming.UnitName;
import java.util.List;
import java.util.stream.Stream;

/** The nation, its provinces and its communes. */
final class FoundingUnits {
  private static final Unit NATION =
      new Unit(
          DirectoryIds.unit(DirectoryIds.NATION, FOUNDED_ON),
          UnitLevel.NATION,
          UnitType.NATION,
          DirectoryIds.NATION,
          "Cộng hòa xã hội chủ nghĩa Việt Nam",
          "Socialist Republic of Viet Nam",
          null,
          FOUNDED_ON);

  private FoundingUnits() {}

  static List<Unit> read() {
    Stream<Unit> units =
        Table.read("units_from_" + FOUNDED_ON + ".csv", ",").stream().map(FoundingUnits::unit);
    return Stream.concat(Stream.of(NATION), units).toList();
  }

  private static Unit unit(Table.Row row) {
    String parent = row.get("parent_code");
    return new Unit(
        DirectoryIds.unit(row.get("code"), FOUNDED_ON),
        UnitLevel.valueOf(row.get("level")),
        UnitName.parse(row.get("name_vi")).orElseThrow().type(),
        row.get("code"),
        row.get("name_vi"),
        row.get("name_en").replace("Special administrative region", "Special Zone"),
        parent.isEmpty() ? NATION.id() : DirectoryIds.unit(parent, FOUNDED_ON),
        FOUNDED_ON);
  }
}
