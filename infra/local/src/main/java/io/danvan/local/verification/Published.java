package io.danvan.local.verification;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.danvan.platform.event.CloudEventHeaders;
import io.danvan.platform.inbox.Envelope;
import io.danvan.platform.inbox.MalformedMessage;
import io.danvan.platform.inbox.Message;
import io.danvan.platform.journal.HashChain;
import io.danvan.platform.registry.EventCodec;
import io.danvan.schemas.Family;
import io.danvan.schemas.Topics;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** What Kafka holds, by its places, each message checked by itself. Not thread-safe. */
final class Published {
  private static final String KAFKA = "kafka";
  private static final Digest GENESIS = Digest.ofHex(HashChain.GENESIS);

  private final Selection selection;
  private final Findings findings;
  private final SortedMap<Place, PublishedEvent> events = new TreeMap<>();
  private final Map<String, Tally> tallies = new TreeMap<>();
  private final Map<String, String> streams = new HashMap<>();

  Published(Selection selection, Findings findings) {
    this.selection = selection;
    this.findings = findings;
  }

  /** How much of a topic was looked at. */
  static final class Tally {
    long events;
    long repeated;
    long redacted;
  }

  Map<String, Tally> tallies() {
    return tallies;
  }

  /** What stands in these topics, in the order of the places. */
  Collection<PublishedEvent> in(Set<String> topics) {
    return events.values().stream()
        .filter(event -> topics.contains(event.first().source().topic()))
        .toList();
  }

  /** What stands in those of these topics that carry a family, in the order of the places. */
  Collection<PublishedEvent> of(Family family, Set<String> topics) {
    return in(
        topics.stream()
            .filter(name -> Topics.find(name).filter(topic -> topic.family() == family).isPresent())
            .collect(Collectors.toSet()));
  }

  /** Takes a message in. */
  void add(ConsumerRecord<byte[], byte[]> record) {
    TopicPartition source = new TopicPartition(record.topic(), record.partition());
    try {
      add(record, source, Message.of(record));
    } catch (MalformedMessage e) {
      findings.add(
          new Difference(
              KAFKA, source, record.offset(), null, "names no event: " + e.getMessage()));
    }
  }

  private void add(ConsumerRecord<byte[], byte[]> record, TopicPartition source, Message message) {
    Envelope envelope = message.envelope();
    Place place = place(envelope);
    if (!selection.includes(place) || !selection.includes(envelope.time())) {
      return;
    }
    Edition edition = edition(record, source, envelope);
    String key = CloudEventHeaders.key(place.stream(), place.version());
    if (record.key() == null || !key.equals(new String(record.key(), UTF_8))) {
      findings.add(Difference.at(KAFKA, edition, place, "the key is not the event's"));
    }
    if (!envelope.vouchesFor(message.value())) {
      findings.add(
          Difference.at(KAFKA, edition, place, "digest and hash do not cover what is there"));
    }
    PublishedEvent event = events.computeIfAbsent(place, PublishedEvent::new);
    count(edition, event.add(edition));
  }

  private void count(Edition edition, boolean added) {
    Tally tally = tallies.computeIfAbsent(edition.source().topic(), _ -> new Tally());
    if (!added) {
      tally.repeated++;
    } else if (edition.redacted()) {
      tally.redacted++;
    } else {
      tally.events++;
    }
  }

  /** One string for all events of a stream. */
  private Place place(Envelope envelope) {
    String stream = streams.computeIfAbsent(envelope.stream().id().value(), id -> id);
    return new Place(stream, envelope.place().version());
  }

  private static Edition edition(
      ConsumerRecord<byte[], byte[]> record, TopicPartition source, Envelope envelope) {
    SortedMap<String, byte[]> headers = new TreeMap<>();
    for (Header header : record.headers()) {
      headers.put(header.key(), header.value());
    }
    return new Edition(
        source,
        record.offset(),
        Digest.ofHex(envelope.place().hash()),
        Digest.ofHex(envelope.place().previousHash()),
        Digest.of(record.key() == null ? new byte[0] : record.key(), headers, record.value()),
        Digest.of(record.value()),
        record.value().length < 5 ? 0 : EventCodec.schemaId(record.value()),
        ChronoUnit.MICROS.between(Instant.EPOCH, envelope.time()),
        envelope.place().redacted());
  }

  /**
   * Each stream from its first to its last event: no version missing, none twice, none unchained.
   */
  void checkChains() {
    PublishedEvent before = null;
    for (PublishedEvent event : events.values()) {
      boolean follows = before != null && before.place().stream().equals(event.place().stream());
      String broken = broken(follows ? before : null, event);
      if (broken != null) {
        findings.add(Difference.at(KAFKA, event.last(), event.place(), broken));
      }
      before = event;
    }
  }

  private @Nullable String broken(@Nullable PublishedEvent before, PublishedEvent event) {
    long expected = before == null ? 1 : before.place().version() + 1;
    boolean gap = event.place().version() != expected;
    if (event.find(each -> !each.hash().equals(event.first().hash())).isPresent()) {
      return "another event of the same version stands at offset " + event.first().offset();
    }
    if (gap) {
      // The borders of a time may cut a stream anywhere.
      return selection.isAllTime() ? "version %d is missing before it".formatted(expected) : null;
    }
    boolean chained =
        before == null
            ? event.first().previous().equals(GENESIS)
            : before.find(each -> each.hash().equals(event.first().previous())).isPresent();
    return chained ? null : "it is not chained to the event before it";
  }
}
