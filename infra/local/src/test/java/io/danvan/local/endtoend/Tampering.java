package io.danvan.local.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.danvan.local.access.BrokerAccounts;
import io.danvan.local.stack.LocalStack;
import io.danvan.platform.event.CloudEventHeaders;
import io.danvan.platform.event.StreamId;
import io.danvan.platform.journal.HashChain;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Tampers with what an installation keeps, in every way, and has each found and named. */
final class Tampering {
  private static final List<String> SERVICES =
      List.of(
          "directory", "peoples-committee", "mass-mobilization", "fatherland-front", "task-board");
  private static final String TOPIC = "danvan.peoples-committee.commitments.coordination.v1";

  /** Turns one bit of a column over; done twice it is undone. */
  private static final String FLIP =
      "UPDATE %1$s SET %2$s = set_byte(%2$s, length(%2$s) - 1, get_byte(%2$s, length(%2$s) - 1) #"
          + " 1) WHERE %3$s";

  private final LocalStack stack;
  private final String stream;
  private final ConsumerRecord<byte[], byte[]> last;

  /**
   * Whoever tampers has no service at work that would take it for its own.
   *
   * @param stream a response stream of the People's Committee's, with two events at least
   */
  Tampering(LocalStack stack, String stream) {
    this.stack = stack;
    this.stream = stream;
    SERVICES.stream().filter(stack.running()::contains).forEach(stack::kill);
    this.last = last();
  }

  /** Everything that was tampered with is found, one after another. */
  void findEach() throws SQLException {
    String event = "stream_id = '%s' AND stream_version = %d".formatted(stream, version());
    String admitted = "stream_id = '%s' AND version = %d".formatted(stream, version());
    String copy =
        "commitment_id = '%s' AND stream = 'response' AND version = %d"
            .formatted(stream.substring(0, stream.indexOf('/')), version());
    findFlipped(
        "peoples-committee",
        "journal",
        "payload",
        event,
        "the journal's payload is not the one that its digest covers");
    findRewritten(event);
    findDeleted("peoples-committee", "journal", event, "Kafka has it, the journal has not");
    findFlipped(
        "mass-mobilization", "admitted_event", "hash", admitted, "another event was applied");
    findDeleted(
        "task-board", "admitted_event", admitted, "it was read, but neither applied nor parked");
    findFlipped("task-board", "commitment_event", "payload", copy, "the copy says something else");
    findFlipped(
        "peoples-committee", "commitment_event", "payload", copy, "the copy says something else");
    findDeleted("fatherland-front", "commitment_event", copy, "there is no copy of it");
    findMovedGate();
    assertThat(stack.verify().first()).isEmpty();
    findForgedRecords();
  }

  private void findFlipped(String service, String table, String column, String row, String what)
      throws SQLException {
    String flip = FLIP.formatted(table, column, row);
    find(service, flip, flip, place(what));
  }

  private void findDeleted(String service, String table, String row, String what)
      throws SQLException {
    find(
        service,
        "CREATE TABLE stolen AS SELECT * FROM %1$s WHERE %2$s; DELETE FROM %1$s WHERE %2$s"
            .formatted(table, row),
        "INSERT INTO %s OVERRIDING SYSTEM VALUE SELECT * FROM stolen; DROP TABLE stolen"
            .formatted(table),
        place(what));
  }

  /** The owner itself writes history anew, with digest and hash: the others are the witnesses. */
  private void findRewritten(String event) throws SQLException {
    find(
        "peoples-committee",
        """
        CREATE TABLE stolen AS SELECT * FROM journal WHERE %1$s;
        %2$s;
        UPDATE journal SET headers = regexp_replace(
          headers, 'ce_digest: [0-9a-f]*', 'ce_digest: ' || encode(sha256(payload), 'hex')) WHERE %1$s;
        UPDATE journal SET hash = encode(sha256(convert_to(concat_ws(chr(10),
          substring(headers FROM 'ce_previoushash: ([0-9a-f]*)'), stream_id, lpad(stream_version::text, 19, '0'),
          type, substring(headers FROM 'ce_digest: ([0-9a-f]*)')), 'UTF8')), 'hex') WHERE %1$s
        """
            .formatted(event, FLIP.formatted("journal", "payload", event)),
        """
        DELETE FROM journal WHERE %s;
        INSERT INTO journal OVERRIDING SYSTEM VALUE SELECT * FROM stolen; DROP TABLE stolen
        """
            .formatted(event),
        place("Kafka has another event than the journal"));
  }

  private void findMovedGate() throws SQLException {
    String move =
        "UPDATE stream_gate SET version = version %s 1 WHERE stream_id = '" + stream + "'";
    find(
        "mass-mobilization",
        move.formatted("+"),
        move.formatted("-"),
        "mass-mobilization, stream %s, version %d: the gate stands at version %d"
            .formatted(stream, version(), version() + 1));
  }

  private void find(String service, String tamper, String undo, String difference)
      throws SQLException {
    execute(service, tamper);
    assertThat(stack.verify().first().orElseThrow().toString())
        .as(tamper)
        .startsWith(service + ", ")
        .contains(difference);
    execute(service, undo);
  }

  /** Where the last event of the stream stands. */
  private String place(String what) {
    return "topic %s, partition %d, offset %d, stream %s, version %d: "
            .formatted(TOPIC, last.partition(), last.offset(), stream, version())
        + what;
  }

  private void findForgedRecords() throws SQLException {
    long offset = forge(following(), "danvan".getBytes(UTF_8));
    assertThat(stack.verify().first().orElseThrow().toString())
        .isEqualTo(
            "peoples-committee, topic %s, partition %d, offset %d, stream %s, version %d: "
                    .formatted(TOPIC, last.partition(), offset, stream, version() + 1)
                + "Kafka has it, the journal has not: row deleted, or record forged");

    byte[] value = last.value().clone();
    value[value.length - 1] ^= 1;
    long changed = forge(last.headers(), value);
    assertThat(stack.verify().first().orElseThrow().toString())
        .isEqualTo(
            "kafka, topic %s, partition %d, offset %d, stream %s, version %d: "
                    .formatted(TOPIC, last.partition(), changed, stream, version())
                + "digest and hash do not cover what is there");
  }

  /** The headers of another event behind the stream's last, chained to it as it must be. */
  private Headers following() {
    String digest = HashChain.digest("danvan".getBytes(UTF_8));
    String hash =
        HashChain.hash(
            header(last, CloudEventHeaders.HASH),
            new StreamId(stream),
            version() + 1,
            header(last, CloudEventHeaders.TYPE),
            digest);
    Headers headers = new RecordHeaders(last.headers());
    Map.of(
            CloudEventHeaders.SEQUENCE,
            CloudEventHeaders.sequence(version() + 1),
            CloudEventHeaders.PREVIOUS_HASH,
            header(last, CloudEventHeaders.HASH),
            CloudEventHeaders.DIGEST,
            digest,
            CloudEventHeaders.HASH,
            hash)
        .forEach(
            (name, text) -> {
              headers.remove(name);
              headers.add(name, text.getBytes(UTF_8));
            });
    return headers;
  }

  private long forge(Headers headers, byte[] value) {
    long version = Long.parseLong(text(headers, CloudEventHeaders.SEQUENCE));
    byte[] key = CloudEventHeaders.key(stream, version).getBytes(UTF_8);
    try (var producer =
        new KafkaProducer<>(
            stack.kafka().client(BrokerAccounts.INSTALLER),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      var sent =
          producer.send(
              new ProducerRecord<>(TOPIC, last.partition(), last.timestamp(), key, value, headers));
      producer.flush();
      return sent.resultNow().offset();
    }
  }

  private ConsumerRecord<byte[], byte[]> last() {
    try (var consumer =
        new KafkaConsumer<>(
            stack.kafka().client(BrokerAccounts.INSTALLER),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      Collection<TopicPartition> partitions =
          consumer.partitionsFor(TOPIC).stream()
              .map(each -> new TopicPartition(TOPIC, each.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      ConsumerRecord<byte[], byte[]> found = null;
      while (partitions.stream()
          .anyMatch(each -> consumer.position(each) < ends.getOrDefault(each, 0L))) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(100))) {
          if (header(record, CloudEventHeaders.SOURCE)
              .equals(CloudEventHeaders.SOURCE_PREFIX + stream)) {
            found = record;
          }
        }
      }
      return Objects.requireNonNull(found, stream);
    }
  }

  private long version() {
    return Long.parseLong(header(last, CloudEventHeaders.SEQUENCE));
  }

  private static String header(ConsumerRecord<?, ?> record, String name) {
    return text(record.headers(), name);
  }

  private static String text(Headers headers, String name) {
    return new String(headers.lastHeader(name).value(), UTF_8);
  }

  /** As one who may do anything in the database, and whom no trigger stops. */
  private void execute(String service, String statements) throws SQLException {
    try (Connection connection = stack.database(service.replace('-', '_'));
        Statement statement = connection.createStatement()) {
      statement.execute("SET session_replication_role = replica");
      statement.execute(statements);
    }
  }
}
