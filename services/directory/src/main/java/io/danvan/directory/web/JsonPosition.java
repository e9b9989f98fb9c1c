package io.danvan.directory.web;

import io.danvan.coordination.directory.Position;
import io.danvan.coordination.directory.PositionRole;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.UUID;

@Schema(name = "Position", description = "An office; who holds it is not recorded.")
record JsonPosition(
    UUID id,
    PositionRole role,
    @Schema(description = "Title.", example = "Chủ tịch Ủy ban nhân dân") String title,
    @Schema(description = "Title in English.", example = "Chair of the People's Committee")
        String titleEn,
    @Schema(description = "First day.", example = "2025-07-01") LocalDate validFrom) {
  static JsonPosition of(Position position) {
    return new JsonPosition(
        position.id().value(),
        position.role(),
        position.title(),
        position.titleEn(),
        position.validFrom());
  }
}
