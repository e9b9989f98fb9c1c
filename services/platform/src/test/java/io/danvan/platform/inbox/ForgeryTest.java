package io.danvan.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.danvan.platform.journal.JournalProperties;
import io.danvan.platform.journal.Samples;
import io.danvan.platform.refusal.Refused;
import io.danvan.schemas.Classification;
import io.danvan.schemas.Family;
import io.danvan.schemas.Owner;
import io.danvan.schemas.Topics;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Events that are not the stream's own, or that somebody has changed. */
class ForgeryTest extends BatchTest {
  @Test
  void parksTheForkOfARestoredDatabase() {
    ForeignStream stream = aStream();
    take(stream.next());
    ForeignStream restored = stream.forked();
    take(stream.next(), stream.next());

    take(restored.next("another"));
    take(stream.next());

    assertThat(seen.versions(stream.id())).containsExactly(1L, 2L, 3L);
    assertThat(reasons(stream)).containsExactly(ParkReason.FORK, ParkReason.BEHIND);
  }

  @Test
  void aStreamGoesOnOnceItsForgedEventsAreDiscarded() {
    ForeignStream stream = aStream();
    take(stream.next());
    ForeignStream forged = stream.forked();
    take(stream.next());
    take(forged.next("forged"), forged.next("forged as well"), stream.next());
    assertThat(seen.versions(stream.id())).containsExactly(1L, 2L);

    assertThat(releases.discard(stream.id(), firstFork(stream))).isZero();
    assertThat(releases.discard(stream.id(), firstFork(stream))).isEqualTo(1);

    assertThat(seen.versions(stream.id())).containsExactly(1L, 2L, 3L);
    assertThat(reasons(stream)).isEmpty();
    take(stream.next());
    assertThat(seen.versions(stream.id())).endsWith(4L);
  }

  @Test
  void doesNotDiscardTheGenuineEventThatCameInThePlaceOfItsForgery() {
    ForeignStream stream = aStream();
    SentEvent first = stream.next();
    take(first.withValue(codec.encode(Samples.anEvent(1, "forged"))));
    ParkedStream.Place forged = parked.events(stream.id(), BEFORE_ALL, 10).getFirst().place();
    take(first);

    assertThatThrownBy(() -> releases.discard(stream.id(), forged)).isInstanceOf(Refused.class);
    releases.redrive(stream.id());

    assertThat(seen.versions(stream.id())).containsExactly(1L);
  }

  @Test
  void discardsNothingThatMayBeTheStreamsOwn() {
    ForeignStream stream = aStream();
    seen.refuse("poison");
    take(stream.next("poison"), stream.next());

    for (ParkedStream.Event event : parked.events(stream.id(), BEFORE_ALL, 10)) {
      assertThatThrownBy(() -> releases.discard(stream.id(), event.place()))
          .isInstanceOfSatisfying(
              Refused.class,
              refused -> assertThat(refused.refusal().code()).isEqualTo("event-may-be-genuine"));
    }

    assertThat(reasons(stream)).containsExactly(ParkReason.FAILED, ParkReason.BEHIND);
  }

  private ParkedStream.Place firstFork(ForeignStream stream) {
    return parked.events(stream.id(), BEFORE_ALL, 10).stream()
        .filter(event -> event.reason() == ParkReason.FORK)
        .findFirst()
        .orElseThrow()
        .place();
  }

  @Test
  void parksAnEventOfAnOrganisationThatDoesNotOwnTheTopic() {
    ForeignStream stream = aStream();
    SentEvent first = stream.next();
    seen.disown(first);

    take(first, stream.next());

    assertThat(seen.versions(stream.id())).isEmpty();
    assertThat(reasons(stream)).containsExactly(ParkReason.WRONG_OWNER, ParkReason.BEHIND);
  }

  @Test
  void parksAnEventWhoseTypeDoesNotBelongInTheTopic() {
    String ofTasks = Topics.name(Owner.FATHERLAND_FRONT, Family.TASKS, Classification.PUBLIC);
    ForeignStream stream = ForeignStream.aStream(ofTasks, codec::encode);

    take(stream.next(anAcceptance()));

    assertThat(reasons(stream)).containsExactly(ParkReason.WRONG_OWNER);
  }

  @Test
  void parksAnEventThatStandsOutsideItsStreamsTopic() {
    ForeignStream stream = aStream();
    take(stream.next());

    take(stream.movedTo("another-topic").next());

    assertThat(seen.versions(stream.id())).containsExactly(1L);
    assertThat(reasons(stream)).containsExactly(ParkReason.WRONG_OWNER);
  }

  @Test
  void whatAnotherServiceWritesUnderAnOwnStreamsNameCannotHoldItUp() {
    String own = "own-topic";
    Inbox inboxOfTheOwner = inbox(codec, new JournalProperties(Set.of(own)));
    ForeignStream stream = ForeignStream.aStream(own, codec::encode);
    inboxOfTheOwner.take(batch(stream.next()));

    inboxOfTheOwner.take(batch(stream.movedTo(TOPIC).next()));
    inboxOfTheOwner.take(batch(stream.next()));

    assertThat(reasons(stream)).containsExactly(ParkReason.WRONG_OWNER);
    assertThat(seen.versions(stream.id())).containsExactly(1L, 2L);
    assertThat(
            jdbc.sql("SELECT stream_version FROM journal WHERE stream_id = ? ORDER BY 1")
                .param(stream.id().value())
                .query(Long.class)
                .list())
        .as("own events that came back are in the journal")
        .containsExactly(1L, 2L);
  }

  @Test
  void parksWhatWasTamperedWithAndTakesTheGenuineEventOnRedrive() {
    ForeignStream stream = aStream();
    SentEvent first = stream.next();
    take(first.withValue(codec.encode(Samples.anEvent(1, "forged"))));
    assertThat(reasons(stream)).containsExactly(ParkReason.TAMPERED);

    take(first);
    releases.redrive(stream.id());

    assertThat(seen.texts(stream.id())).containsExactly("Đã kiểm tra");
  }

  @Test
  void parksBytesThatAreNoEventOfTheirType() {
    ForeignStream stream = ForeignStream.aStream(TOPIC, event -> new byte[] {0, 0, 0, 0, 1, 99});

    take(stream.next());

    assertThat(reasons(stream)).containsExactly(ParkReason.UNDECODABLE);
  }
}
