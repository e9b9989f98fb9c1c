package io.danvan.taskboard.act;

import io.danvan.coordination.directory.OrganisationKind;
import java.net.URI;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** Where the services of the three bodies are ({@code danvan.bodies}). */
@ConfigurationProperties("danvan.bodies")
public record BodySettings(URI peoplesCommittee, URI massMobilization, URI fatherlandFront) {
  /** The service that owns the streams of organisations of a kind. */
  Optional<URI> of(OrganisationKind kind) {
    return switch (kind) {
      case PEOPLES_COMMITTEE -> Optional.of(peoplesCommittee);
      case MASS_MOBILIZATION -> Optional.of(massMobilization);
      case FATHERLAND_FRONT -> Optional.of(fatherlandFront);
      case UNKNOWN -> Optional.empty();
    };
  }
}
