package io.danvan.directory.web;

import io.danvan.coordination.directory.Position;
import io.danvan.coordination.directory.Vacancies;
import io.danvan.coordination.directory.Vacancy;
import io.danvan.platform.refusal.Refused;
import io.danvan.platform.web.WebRefusals;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

@Schema(name = "NewVacancies", description = "On which days nobody holds a position, all of them.")
record NewVacancies(
    @Schema(
            description =
                "Up to 100, the earliest first; no day in two of them, none before the position's"
                    + " first day. Empty if it was never vacant.")
        List<JsonPosition.JsonVacancy> vacancies) {
  private static final int MOST = 100;

  Vacancies of(Position position) {
    require(vacancies.size() <= MOST);
    List<Vacancy> all = vacancies.stream().map(each -> vacancy(each, position)).toList();
    require(Vacancies.follow(all));
    return new Vacancies(position.id(), position.organisation(), all);
  }

  private static Vacancy vacancy(JsonPosition.JsonVacancy vacancy, Position position) {
    require(!vacancy.validFrom().isBefore(position.validFrom()));
    require(vacancy.lastDay() == null || !vacancy.lastDay().isBefore(vacancy.validFrom()));
    return new Vacancy(vacancy.validFrom(), vacancy.lastDay());
  }

  private static void require(boolean met) {
    if (!met) {
      throw new Refused(WebRefusals.invalidField("vacancies"));
    }
  }
}
