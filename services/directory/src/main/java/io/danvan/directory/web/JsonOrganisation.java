package io.danvan.directory.web;

import io.danvan.coordination.directory.Organisation;
import io.danvan.coordination.directory.OrganisationKind;
import io.danvan.coordination.directory.OrganisationType;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Schema(name = "Organisation", description = "An organisation that owes and is owed work.")
record JsonOrganisation(
    @Schema(
            description = "The organisation's identity for ever.",
            example = "16a992e6-0530-502c-913e-c8254c3d91cc")
        UUID id,
    @Schema(description = "The system it belongs to; decides which service it works in.")
        OrganisationKind kind,
    OrganisationType type,
    @Schema(description = "The unit it works in.") UUID unit,
    @Schema(description = "Its direct superior of the same kind; absent at the top.")
        @Nullable UUID parent,
    @Schema(description = "Official name.", example = "Ủy ban nhân dân xã Con Cuông") String name,
    @Schema(description = "Name in English.", example = "People's Committee of Con Cuong Commune")
        String nameEn,
    @Schema(description = "First day.", example = "2025-07-01") LocalDate validFrom) {
  static JsonOrganisation of(Organisation organisation) {
    return new JsonOrganisation(
        organisation.id().value(),
        organisation.kind(),
        organisation.type(),
        organisation.unit().value(),
        organisation.parent() == null ? null : organisation.parent().value(),
        organisation.name(),
        organisation.nameEn(),
        organisation.validFrom());
  }
}
