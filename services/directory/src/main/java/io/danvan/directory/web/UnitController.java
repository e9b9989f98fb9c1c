package io.danvan.directory.web;

import io.danvan.coordination.common.UnitId;
import io.danvan.coordination.directory.Directory;
import io.danvan.coordination.directory.Organisations;
import io.danvan.coordination.directory.Unit;
import io.danvan.coordination.directory.UnitLevel;
import io.danvan.directory.unit.FoundUnit;
import io.danvan.directory.unit.UnitPlace;
import io.danvan.directory.unit.UnitQuery;
import io.danvan.directory.unit.Units;
import io.danvan.platform.refusal.Refused;
import io.danvan.platform.web.Page;
import io.danvan.platform.web.PageRequest;
import io.danvan.platform.web.WebRefusals;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Units", description = "Administrative units: the nation, provinces, communes.")
@RestController
@RequestMapping("/api/units")
class UnitController {
  private static final String UNIT = "9b360e4e-b94f-5f49-a693-c52f57704eeb";

  private final Units units;
  private final Directory directory;
  private final AsOf asOf;

  UnitController(Units units, Directory directory, AsOf asOf) {
    this.units = units;
    this.directory = directory;
    this.asOf = asOf;
  }

  @Operation(
      summary = "Units by name, code, level or the unit above",
      description =
          "A name may lack its marks: \"con cuong\" finds \"Xã Con Cuông\". Those that bear the"
              + " marks as typed come first, then equal names, beginnings, words, similar names.")
  @GetMapping
  Listed<JsonUnit> find(
      @Parameter(example = "con cuong") @RequestParam(required = false) @Nullable String name,
      @Parameter(example = "17254") @RequestParam(required = false) @Nullable String code,
      @RequestParam(required = false) @Nullable UUID parent,
      @Parameter(example = "COMMUNE") @RequestParam(required = false) @Nullable UnitLevel level,
      @Parameter(example = "2025-07-01") @RequestParam(name = "asOf", required = false)
          @Nullable LocalDate asked,
      PageRequest page) {
    UnitId above = parent == null ? null : new UnitId(parent);
    return page(new UnitQuery(name, code, above, level, asOf.day(asked)), page);
  }

  @Operation(summary = "One unit")
  @GetMapping("/{id}")
  OneUnit one(
      @Parameter(example = UNIT) @PathVariable UUID id,
      @RequestParam(name = "asOf", required = false) @Nullable LocalDate asked) {
    LocalDate day = asOf.day(asked);
    return new OneUnit(day, JsonUnit.of(unit(directory.now(), id, day)));
  }

  @Operation(summary = "The units directly below")
  @GetMapping("/{id}/children")
  Listed<JsonUnit> children(
      @Parameter(example = UNIT) @PathVariable UUID id,
      @RequestParam(name = "asOf", required = false) @Nullable LocalDate asked,
      PageRequest page) {
    LocalDate day = asOf.day(asked);
    Unit unit = unit(directory.now(), id, day);
    return page(new UnitQuery(null, null, unit.id(), null, day), page);
  }

  @Operation(summary = "The units above, the nearest first")
  @GetMapping("/{id}/ancestors")
  Listed<JsonUnit> ancestors(
      @Parameter(example = UNIT) @PathVariable UUID id,
      @RequestParam(name = "asOf", required = false) @Nullable LocalDate asked) {
    LocalDate day = asOf.day(asked);
    Organisations now = directory.now();
    return Listed.whole(day, now.ancestors(unit(now, id, day).id()), JsonUnit::of);
  }

  @Operation(summary = "The organisations that work in the unit")
  @GetMapping("/{id}/organisations")
  Listed<JsonOrganisation> organisations(
      @Parameter(example = UNIT) @PathVariable UUID id,
      @RequestParam(name = "asOf", required = false) @Nullable LocalDate asked) {
    LocalDate day = asOf.day(asked);
    Organisations now = directory.now();
    return Listed.whole(
        day,
        now.ofUnit(unit(now, id, day).id()).stream()
            .filter(organisation -> !organisation.validFrom().isAfter(day))
            .toList(),
        JsonOrganisation::of);
  }

  private Listed<JsonUnit> page(UnitQuery query, PageRequest page) {
    List<FoundUnit> found = units.find(query, after(page), page.rows());
    Page<FoundUnit> answer = page.page(found, UnitController::keys);
    return Listed.page(query.asOf(), answer, each -> JsonUnit.of(each.unit()));
  }

  private static List<String> keys(FoundUnit found) {
    UnitPlace place = UnitPlace.of(found);
    return List.of(String.valueOf(place.place()), place.name(), place.unit().toString());
  }

  private static @Nullable UnitPlace after(PageRequest page) {
    List<String> keys = page.after();
    if (keys.isEmpty()) {
      return null;
    }
    try {
      return new UnitPlace(
          Integer.parseInt(keys.get(0)), keys.get(1), UUID.fromString(keys.get(2)));
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new Refused(WebRefusals.invalidParameter("cursor"));
    }
  }

  private static Unit unit(Organisations now, UUID id, LocalDate day) {
    return now.unit(new UnitId(id))
        .filter(unit -> !unit.validFrom().isAfter(day))
        .orElseThrow(() -> new Refused(DirectoryRefusals.unknownUnit(id)));
  }

  record OneUnit(LocalDate asOf, JsonUnit unit) {}
}
