package io.danvan.platform.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.danvan.events.commitment.Verified;
import io.danvan.platform.journal.JournalTestService;
import io.danvan.platform.journal.Samples;
import io.danvan.platform.testing.TestPostgres;
import io.danvan.platform.testing.TestRegistry;
import io.danvan.schemas.EventTypes;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** Messages in the Confluent wire format, with and without a registry to ask. */
@SpringBootTest(classes = JournalTestService.class, webEnvironment = WebEnvironment.NONE)
class EventCodecTest {
  private static final String TYPE = Verified.getClassSchema().getFullName();
  private static final SpecificRecord EVENT = Samples.anEvent(7, "Đã kiểm tra");

  private final FakeRegistry registry = new FakeRegistry();

  @Autowired private EventCodec codec;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionTemplate transactions;

  @DynamicPropertySource
  static void servers(DynamicPropertyRegistry properties) {
    TestPostgres.register(properties);
    TestRegistry.register(properties);
  }

  @Test
  void readsWhatItWrote() {
    byte[] bytes = codec.encode(EVENT);

    assertThat(bytes).startsWith(0);
    assertThat(EventCodec.schemaId(bytes)).isPositive();
    assertThat(codec.decode(bytes)).isEqualTo(new Decoded.Event(EVENT));
  }

  @Test
  void startsAndWorksWhileTheRegistryIsDown() {
    byte[] bytes = codec.encode(EVENT);
    registry.down = true;
    EventCodec restarted = restartedCodec();

    assertThat(restarted.encode(EVENT)).isEqualTo(bytes);
    assertThat(restarted.decode(bytes)).isEqualTo(new Decoded.Event(EVENT));
    assertThatThrownBy(() -> restarted.decode(withSchema(bytes, 9_001)))
        .isInstanceOf(RegistryUnavailable.class);
  }

  @Test
  void readsANewerVersionOfATypeAsItsOwn() {
    String newer =
        EventTypes.contractText(Verified.getClassSchema())
            .replaceFirst(
                "\"fields\":\\[",
                "\"fields\":[{\"name\":\"addedLater\",\"type\":\"long\",\"default\":0},");
    registry.schemas.put(9_002, newer);
    byte[] bytes = withSchema(codec.encode(EVENT), 9_002);
    byte[] written =
        ByteBuffer.allocate(bytes.length + 1)
            .put(bytes, 0, 5)
            .put((byte) 42)
            .put(bytes, 5, bytes.length - 5)
            .array();

    assertThat(restartedCodec().decode(written)).isEqualTo(new Decoded.Event(EVENT));
  }

  @Test
  void tellsATypeItDoesNotKnow() {
    registry.schemas.put(
        9_003, "{\"type\":\"record\",\"name\":\"io.danvan.events.later.Later\",\"fields\":[]}");

    assertThat(restartedCodec().decode(withSchema(codec.encode(EVENT), 9_003)))
        .isEqualTo(new Decoded.UnknownType("io.danvan.events.later.Later"));
  }

  @Test
  void tellsASchemaThatNobodyKnows() {
    assertThat(codec.decode(withSchema(codec.encode(EVENT), 9_004)))
        .isEqualTo(new Decoded.UnknownSchema(9_004));
  }

  @Test
  void tellsBytesThatAreNoEvent() {
    byte[] bytes = codec.encode(EVENT);

    assertThat(codec.decode(new byte[] {0, 0, 0})).isInstanceOf(Decoded.Undecodable.class);
    assertThat(codec.decode(new byte[] {1, 2, 3, 4, 5, 6})).isInstanceOf(Decoded.Undecodable.class);
    assertThat(codec.decode(Arrays.copyOf(bytes, bytes.length - 3)))
        .isInstanceOf(Decoded.Undecodable.class);
    assertThat(codec.decode(Arrays.copyOf(bytes, bytes.length + 3)))
        .isInstanceOf(Decoded.Undecodable.class);
  }

  @Test
  void writesNothingThatWasNotRegistered() {
    EventCodec ofAnUnregisteredBuild =
        new EventCodec(
            new Schemas(registry, new SchemaCache(jdbc, transactions), EventTypes.all()));

    assertThatThrownBy(() -> ofAnUnregisteredBuild.encode(EVENT))
        .isInstanceOf(SchemaNotRegistered.class)
        .hasMessageContaining(TYPE);
  }

  @Test
  void aRegistryThatDoesNotAnswerIsAPassingTrouble() {
    SchemaRegistry nobody =
        new HttpSchemaRegistry(
            new RegistryProperties(URI.create("http://127.0.0.1:1"), Duration.ofSeconds(1)));

    assertThatThrownBy(() -> nobody.findSchema(1)).isInstanceOf(RegistryUnavailable.class);
  }

  /** A codec newly started on the same database, with the test's own registry. */
  private EventCodec restartedCodec() {
    Schemas schemas = new Schemas(registry, new SchemaCache(jdbc, transactions), EventTypes.all());
    schemas.warmUp();
    return new EventCodec(schemas);
  }

  private static byte[] withSchema(byte[] bytes, int id) {
    byte[] changed = bytes.clone();
    ByteBuffer.wrap(changed).putInt(1, id);
    return changed;
  }

  private static final class FakeRegistry implements SchemaRegistry {
    private final Map<Integer, String> schemas = new HashMap<>();
    private boolean down;

    @Override
    public OptionalInt findId(String subject, String schema) {
      requireUp();
      return OptionalInt.empty();
    }

    @Override
    public Optional<String> findSchema(int id) {
      requireUp();
      return Optional.ofNullable(schemas.get(id));
    }

    private void requireUp() {
      if (down) {
        throw new RegistryUnavailable("down");
      }
    }
  }
}
