package io.danvan.directory.web;

import io.danvan.coordination.directory.Position;
import io.danvan.coordination.directory.PositionRole;
import io.danvan.coordination.directory.Vacancy;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Schema(name = "Position", description = "An office; who holds it is not recorded.")
record JsonPosition(
    UUID id,
    PositionRole role,
    @Schema(description = "Title.", example = "Chủ tịch Ủy ban nhân dân") String title,
    @Schema(description = "Title in English.", example = "Chair of the People's Committee")
        String titleEn,
    @Schema(description = "First day.", example = "2025-07-01") LocalDate validFrom,
    @Schema(description = "The days on which nobody holds it, the earliest first.")
        List<JsonVacancy> vacancies) {
  @Schema(name = "Vacancy", description = "Days on which nobody holds a position.")
  record JsonVacancy(
      @Schema(description = "First day.", example = "2026-08-01") LocalDate validFrom,
      @Schema(description = "Last day; absent while no end is known.", example = "2026-09-15")
          @Nullable LocalDate lastDay) {
    static JsonVacancy of(Vacancy vacancy) {
      return new JsonVacancy(vacancy.validFrom(), vacancy.lastDay());
    }
  }

  static JsonPosition of(Position position, List<Vacancy> vacancies) {
    return new JsonPosition(
        position.id().value(),
        position.role(),
        position.title(),
        position.titleEn(),
        position.validFrom(),
        vacancies.stream().map(JsonVacancy::of).toList());
  }
}
