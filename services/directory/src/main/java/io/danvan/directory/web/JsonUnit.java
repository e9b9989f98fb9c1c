package io.danvan.directory.web;

import io.danvan.coordination.directory.Unit;
import io.danvan.coordination.directory.UnitLevel;
import io.danvan.coordination.directory.UnitType;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Schema(name = "Unit", description = "An administrative unit.")
record JsonUnit(
    @Schema(
            description = "The unit's identity for ever.",
            example = "9b360e4e-b94f-5f49-a693-c52f57704eeb")
        UUID id,
    UnitLevel level,
    UnitType type,
    @Schema(
            description = "The statistical code in force; codes are re-used and identify nothing.",
            example = "17254")
        String code,
    @Schema(description = "Official name.", example = "Xã Con Cuông") String name,
    @Schema(description = "Name in English.", example = "Con Cuong Commune") String nameEn,
    @Schema(description = "The unit it belongs to; absent for the nation.") @Nullable UUID parent,
    @Schema(description = "First day.", example = "2025-07-01") LocalDate validFrom) {
  static JsonUnit of(Unit unit) {
    return new JsonUnit(
        unit.id().value(),
        unit.level(),
        unit.type(),
        unit.code(),
        unit.name(),
        unit.nameEn(),
        unit.parent() == null ? null : unit.parent().value(),
        unit.validFrom());
  }
}
