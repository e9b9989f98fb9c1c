package io.danvan.directory.web;

import io.danvan.coordination.common.PositionId;
import io.danvan.coordination.directory.Directory;
import io.danvan.coordination.directory.Position;
import io.danvan.coordination.directory.Vacancies;
import io.danvan.directory.duty.kafka.DutyDeclarations;
import io.danvan.platform.refusal.Refused;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Organisations")
@RestController
class VacancyController {
  private final Directory directory;
  private final DutyDeclarations declarations;

  VacancyController(Directory directory, DutyDeclarations declarations) {
    this.directory = directory;
    this.declarations = declarations;
  }

  @Operation(
      summary = "Declare on which days nobody holds a position; for operators",
      description =
          "All of them: a declaration replaces the one before, so the day on which a post is filled"
              + " again is the day after a last one. A vacant post owes nothing. Nobody is named.")
  @PostMapping("/api/operator/positions/{id}/vacancies")
  JsonPosition vacancies(
      @Parameter(example = "018f3c5e-7b1a-7cc2-9f0e-5d2b8a4c6e12") @PathVariable UUID id,
      @RequestBody NewVacancies body) {
    Position position =
        directory
            .now()
            .position(new PositionId(id))
            .orElseThrow(() -> new Refused(DirectoryRefusals.unknownPosition(id)));
    Vacancies declared = body.of(position);
    declarations.declare(declared);
    return JsonPosition.of(position, declared.all());
  }
}
