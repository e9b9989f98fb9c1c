package io.danvan.directory.web;

import io.danvan.coordination.directory.Directory;
import io.danvan.coordination.directory.Ladder;
import io.danvan.directory.duty.kafka.DutyDeclarations;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Ladders", description = "By which steps what is not met climbs the levels.")
@RestController
class LadderController {
  static final String LADDER = "46de0660-7664-591c-a6a7-e703579f6540";

  private final Directory directory;
  private final DutyDeclarations declarations;

  LadderController(Directory directory, DutyDeclarations declarations) {
    this.directory = directory;
    this.declarations = declarations;
  }

  @Operation(summary = "The escalation ladders, the earliest first")
  @GetMapping("/api/ladders")
  Ladders ladders(
      @Parameter(
              description = "Only the one for what is due on this day; all if left out.",
              example = "2026-07-01")
          @RequestParam(required = false)
          @Nullable LocalDate inForceOn) {
    return new Ladders(
        directory.now().ladders().stream()
            .filter(ladder -> inForceOn == null || ladder.isInForce(inForceOn))
            .map(JsonLadder::of)
            .toList());
  }

  @Operation(
      summary = "Declare a ladder, new or known; for operators",
      description =
          "The id is a new UUID for a new ladder, the known one to correct or to end a ladder. What"
              + " is open climbs by it from the next day on; no step is taken twice.")
  @PostMapping("/api/operator/ladders/{id}")
  JsonLadder ladder(
      @Parameter(example = "018f3c5e-7b1a-7cc2-9f0e-5d2b8a4c6e11") @PathVariable UUID id,
      @RequestBody NewLadder body) {
    Ladder ladder = body.ladder(id);
    declarations.declare(ladder);
    return JsonLadder.of(ladder);
  }

  record Ladders(List<JsonLadder> items) {}
}
