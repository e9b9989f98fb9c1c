package io.danvan.taskboard.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.directory.OrganisationKind;
import io.danvan.coordination.testing.Country;
import io.danvan.events.common.Author;
import io.danvan.platform.event.CloudEventHeaders;
import io.danvan.platform.event.RecordedEvent;
import io.danvan.platform.event.StreamId;
import io.danvan.platform.journal.HashChain;
import io.danvan.platform.registry.EventCodec;
import io.danvan.platform.testing.TestKafka;
import io.danvan.schemas.Family;
import io.danvan.schemas.Owner;
import io.danvan.schemas.Topics;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Takes a story's events to Kafka, as the services of its organisations do. */
public final class OverKafka implements Consumer<List<RecordedEvent>>, AutoCloseable {
  private final Country country = new Country();
  private final EventCodec codec;
  private final Map<StreamId, String> hashes = new HashMap<>();
  private final KafkaProducer<String, byte[]> producer =
      new KafkaProducer<>(
          Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, TestKafka.bootstrapServers()),
          new StringSerializer(),
          new ByteArraySerializer());

  /** Writes events with this codec. */
  public OverKafka(EventCodec codec) {
    this.codec = codec;
  }

  @Override
  public void accept(List<RecordedEvent> events) {
    List<Future<?>> sent = new ArrayList<>();
    events.forEach(event -> sent.add(producer.send(message(event))));
    producer.flush();
    // They are all done by now; one that failed says so.
    sent.forEach(Future::resultNow);
  }

  /**
   * The last hash of each stream that was taken to Kafka: what a reader has once it has read all.
   */
  public Set<String> heads() {
    return Set.copyOf(hashes.values());
  }

  @Override
  public void close() {
    producer.close();
  }

  private ProducerRecord<String, byte[]> message(RecordedEvent event) {
    StreamId stream = event.stream().id();
    byte[] value = codec.encode(event.payload());
    String digest = HashChain.digest(value);
    String previous = hashes.getOrDefault(stream, HashChain.GENESIS);
    String hash = HashChain.hash(previous, stream, event.version(), event.type(), digest);
    hashes.put(stream, hash);
    String sequence = CloudEventHeaders.sequence(event.version());
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put(CloudEventHeaders.ID, event.id().toString());
    headers.put(CloudEventHeaders.TYPE, event.type());
    headers.put(CloudEventHeaders.SOURCE, CloudEventHeaders.SOURCE_PREFIX + stream);
    headers.put(CloudEventHeaders.TIME, event.time().toString());
    headers.put(CloudEventHeaders.SEQUENCE, sequence);
    headers.put(CloudEventHeaders.PARTITION_KEY, event.stream().partitionKey().toString());
    headers.put(CloudEventHeaders.CLASSIFICATION, event.stream().classification().segment());
    headers.put(CloudEventHeaders.DIGEST, digest);
    headers.put(CloudEventHeaders.PREVIOUS_HASH, previous);
    headers.put(CloudEventHeaders.HASH, hash);
    var message = new ProducerRecord<>(topic(event), stream + ":" + sequence, value);
    headers.forEach((name, text) -> message.headers().add(name, text.getBytes(UTF_8)));
    return message;
  }

  /** The topic of the author's kind of organisation. */
  private String topic(RecordedEvent recorded) {
    SpecificRecord event = recorded.payload();
    Author author = (Author) event.get(event.getSchema().getField("author").pos());
    OrganisationKind kind =
        country.now().find(new OrganisationId(author.getOrganisation())).orElseThrow().kind();
    Family family =
        Stream.of(Family.values())
            .filter(each -> each.carries(event.getSchema().getFullName()))
            .findFirst()
            .orElseThrow();
    return Topics.name(Owner.valueOf(kind.name()), family, recorded.stream().classification());
  }
}
