package io.danvan.platform.registry;

import io.danvan.platform.testing.TestRegistry;
import io.danvan.schemas.EventTypes;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.Schema;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Codecs of versions of a service that are not upgraded yet. */
public final class OlderCodecs {
  private OlderCodecs() {}

  /** A codec of the time before this event type. */
  public static EventCodec without(
      String eventType, JdbcClient jdbc, PlatformTransactionManager transactions) {
    Map<String, Schema> eventTypes = new HashMap<>(EventTypes.all());
    eventTypes.remove(eventType);
    RegistryProperties properties =
        new RegistryProperties(TestRegistry.address(), Duration.ofSeconds(5));
    SchemaCache cache = new SchemaCache(jdbc, new TransactionTemplate(transactions));
    return new EventCodec(new Schemas(new HttpSchemaRegistry(properties), cache, eventTypes));
  }
}
