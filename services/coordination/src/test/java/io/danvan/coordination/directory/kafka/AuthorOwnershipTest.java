package io.danvan.coordination.directory.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.directory.Changes;
import io.danvan.coordination.directory.DirectoryIds;
import io.danvan.coordination.directory.DirectoryRecords;
import io.danvan.coordination.directory.Organisation;
import io.danvan.coordination.directory.OrganisationKind;
import io.danvan.coordination.directory.OrganisationType;
import io.danvan.coordination.directory.Organisations;
import io.danvan.events.commitment.Accepted;
import io.danvan.events.common.Author;
import io.danvan.platform.event.RecordedEvent;
import io.danvan.platform.event.Stream;
import io.danvan.platform.event.StreamId;
import io.danvan.schemas.Classification;
import io.danvan.schemas.Family;
import io.danvan.schemas.Owner;
import io.danvan.schemas.Topics;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

class AuthorOwnershipTest {
  private static final OrganisationId FRONT =
      DirectoryIds.body(OrganisationKind.FATHERLAND_FRONT, "17254");

  private final AuthorOwnership ownership =
      new AuthorOwnership(() -> Organisations.NONE.with(front()));

  @Test
  void anOrganisationWritesInTopicsOfItsOwnKind() {
    assertThat(ownership.violations(List.of(accepted(FRONT, Owner.FATHERLAND_FRONT)))).isEmpty();
  }

  @Test
  void anOrganisationDoesNotWriteInTopicsOfAnotherKind() {
    RecordedEvent own = accepted(FRONT, Owner.FATHERLAND_FRONT);
    RecordedEvent foreign = accepted(FRONT, Owner.PEOPLES_COMMITTEE);

    assertThat(ownership.violations(List.of(own, foreign))).containsExactly(foreign.id());
  }

  @Test
  void whoIsNotKnownYetIsNotRefused() {
    OrganisationId unknown = new OrganisationId(UUID.randomUUID());

    assertThat(ownership.violations(List.of(accepted(unknown, Owner.PEOPLES_COMMITTEE)))).isEmpty();
  }

  @Test
  void theDirectorysOwnEventsHaveNoAuthor() {
    Organisation front = front().records().organisations().getFirst();
    RecordedEvent event =
        event(DirectoryStreams.of(front.id()), DirectoryEvents.established(front));

    assertThat(ownership.violations(List.of(event))).isEmpty();
  }

  private static Changes front() {
    Organisation front =
        new Organisation(
            FRONT,
            OrganisationKind.FATHERLAND_FRONT,
            OrganisationType.FRONT_COMMITTEE,
            DirectoryIds.unit("17254", DirectoryIds.FOUNDED_ON),
            null,
            "Ủy ban Mặt trận Tổ quốc Việt Nam xã Con Cuông",
            "Viet Nam Fatherland Front Committee of Con Cuong Commune",
            DirectoryIds.FOUNDED_ON);
    return new Changes(1, DirectoryRecords.of(List.of(), List.of(front), List.of()));
  }

  private static RecordedEvent accepted(OrganisationId author, Owner owner) {
    UUID commitment = UUID.randomUUID();
    String topic = Topics.name(owner, Family.COMMITMENTS, Classification.COORDINATION);
    StreamId id = new StreamId(commitment + "/response");
    Accepted payload =
        Accepted.newBuilder()
            .setCommitment(commitment)
            .setSeen(1)
            .setAuthor(Author.newBuilder().setOrganisation(author.value()).build())
            .build();
    return event(new Stream(id, topic, commitment, Classification.COORDINATION), payload);
  }

  private static RecordedEvent event(Stream stream, SpecificRecord payload) {
    String type = payload.getSchema().getFullName();
    return new RecordedEvent(
        stream, 1, UUID.randomUUID(), type, Instant.EPOCH, false, payload, null);
  }
}
