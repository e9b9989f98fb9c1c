package io.danvan.directory.web;

import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.directory.Directory;
import io.danvan.coordination.directory.Organisation;
import io.danvan.coordination.directory.OrganisationKind;
import io.danvan.coordination.directory.Organisations;
import io.danvan.platform.refusal.Refused;
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

@Tag(name = "Organisations", description = "The bodies of each unit, and who is above them.")
@RestController
@RequestMapping("/api/organisations")
class OrganisationController {
  private static final String ORGANISATION = "16a992e6-0530-502c-913e-c8254c3d91cc";

  private final Directory directory;
  private final AsOf asOf;

  OrganisationController(Directory directory, AsOf asOf) {
    this.directory = directory;
    this.asOf = asOf;
  }

  @Operation(
      summary = "Organisations by name, the best answers first",
      description = "A name may lack its marks and be abbreviated: \"ubnd con cuong\".")
  @GetMapping
  Listed<JsonOrganisation> find(
      @Parameter(example = "ubnd con cuong") @RequestParam String name,
      @Parameter(example = "PEOPLES_COMMITTEE") @RequestParam(required = false)
          @Nullable OrganisationKind kind,
      @Parameter(example = "2025-07-01") @RequestParam(name = "asOf", required = false)
          @Nullable LocalDate asked,
      PageRequest page) {
    LocalDate day = asOf.day(asked);
    List<Organisation> answers =
        directory.now().named(name, Integer.MAX_VALUE).stream()
            .filter(each -> kind == null || each.kind() == kind)
            .filter(each -> !each.validFrom().isAfter(day))
            .toList();
    List<Organisation> rest = answers.subList(firstAfter(answers, page.after()), answers.size());
    return Listed.page(
        day,
        page.page(rest.stream().limit(page.rows()).toList(), each -> List.of(each.id().toString())),
        JsonOrganisation::of);
  }

  @Operation(summary = "One organisation with its superiors, the nearest first")
  @GetMapping("/{id}")
  OneOrganisation one(
      @Parameter(example = ORGANISATION) @PathVariable UUID id,
      @RequestParam(name = "asOf", required = false) @Nullable LocalDate asked) {
    LocalDate day = asOf.day(asked);
    Organisations now = directory.now();
    Organisation organisation = organisation(now, id, day);
    return new OneOrganisation(
        day,
        JsonOrganisation.of(organisation),
        now.superiors(organisation.id()).stream().map(JsonOrganisation::of).toList());
  }

  @Operation(summary = "The organisation's positions")
  @GetMapping("/{id}/positions")
  Listed<JsonPosition> positions(
      @Parameter(example = ORGANISATION) @PathVariable UUID id,
      @RequestParam(name = "asOf", required = false) @Nullable LocalDate asked) {
    LocalDate day = asOf.day(asked);
    Organisations now = directory.now();
    return Listed.whole(
        day,
        now.positions(organisation(now, id, day).id()).stream()
            .filter(position -> !position.validFrom().isAfter(day))
            .toList(),
        position -> JsonPosition.of(position, now.vacancies(position.id())));
  }

  private static int firstAfter(List<Organisation> answers, List<String> last) {
    if (last.isEmpty()) {
      return 0;
    }
    int place =
        answers.stream().map(each -> each.id().toString()).toList().indexOf(last.getFirst());
    if (place < 0) {
      throw new Refused(WebRefusals.invalidParameter("cursor"));
    }
    return place + 1;
  }

  private static Organisation organisation(Organisations now, UUID id, LocalDate day) {
    return now.find(new OrganisationId(id))
        .filter(organisation -> !organisation.validFrom().isAfter(day))
        .orElseThrow(() -> new Refused(DirectoryRefusals.unknownOrganisation(id)));
  }

  record OneOrganisation(
      LocalDate asOf, JsonOrganisation organisation, List<JsonOrganisation> superiors) {}
}
