package io.danvan.coordination.directory.kafka;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.danvan.coordination.common.Author;
import io.danvan.coordination.common.kafka.CommonContract;
import io.danvan.coordination.directory.Directory;
import io.danvan.coordination.directory.OrganisationKind;
import io.danvan.coordination.directory.Organisations;
import io.danvan.platform.event.RecordedEvent;
import io.danvan.platform.inbox.OwnershipCheck;
import io.danvan.schemas.Owner;
import io.danvan.schemas.Topic;
import io.danvan.schemas.Topics;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * An organisation writes only in topics of its own kind: otherwise one body's service could speak
 * for another body. Thread-safe.
 */
public final class AuthorOwnership implements OwnershipCheck {
  private final Directory directory;

  /** Takes the kinds from this directory. */
  public AuthorOwnership(Directory directory) {
    this.directory = directory;
  }

  @Override
  public Set<UUID> violations(List<RecordedEvent> events) {
    Organisations organisations = directory.now();
    return events.stream()
        .filter(event -> isForeign(event, organisations))
        .map(RecordedEvent::id)
        .collect(toUnmodifiableSet());
  }

  private static boolean isForeign(RecordedEvent event, Organisations organisations) {
    Optional<Owner> kind =
        CommonContract.author(event.payload())
            .map(Author::organisation)
            .flatMap(organisations::find)
            .flatMap(organisation -> ownerOf(organisation.kind()));
    Optional<Owner> owner = Topics.find(event.stream().topic()).map(Topic::owner);
    return kind.isPresent() && !kind.equals(owner);
  }

  /** None of a kind that only a later release knows: it is not for us to refuse it. */
  private static Optional<Owner> ownerOf(OrganisationKind kind) {
    return switch (kind) {
      case PEOPLES_COMMITTEE -> Optional.of(Owner.PEOPLES_COMMITTEE);
      case MASS_MOBILIZATION -> Optional.of(Owner.MASS_MOBILIZATION);
      case FATHERLAND_FRONT -> Optional.of(Owner.FATHERLAND_FRONT);
      case UNKNOWN -> Optional.empty();
    };
  }
}
