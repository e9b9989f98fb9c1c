package io.danvan.platform.registry;

import io.danvan.schemas.EventTypes;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ids to schemas and back: from memory, else the service's database, else the registry. An id never
 * changes its meaning, so nothing is ever forgotten. Thread-safe.
 */
class Schemas {
  private static final Logger log = LoggerFactory.getLogger(Schemas.class);

  private final SchemaRegistry registry;
  private final SchemaCache cache;
  private final Map<String, Schema> eventTypes;
  private final Map<Integer, Schema> byId = new ConcurrentHashMap<>();
  private final Map<String, Integer> ownIds = new ConcurrentHashMap<>();

  /** The event types are those that this build knows, by full name. */
  Schemas(SchemaRegistry registry, SchemaCache cache, Map<String, Schema> eventTypes) {
    this.registry = registry;
    this.cache = cache;
    this.eventTypes = eventTypes;
  }

  Map<String, Schema> eventTypes() {
    return eventTypes;
  }

  /**
   * Loads what the database has and asks the registry for what this build writes besides; a
   * registry that is down is no reason not to start.
   */
  void warmUp() {
    cache.all().forEach((id, schema) -> remember(id, new Schema.Parser().parse(schema)));
    try {
      eventTypes.values().forEach(this::idOf);
    } catch (RegistryUnavailable | SchemaNotRegistered e) {
      log.warn("Schema ids are looked up later, when first needed: {}", e.getMessage());
    }
  }

  /**
   * The id of an event type's schema as this build writes it.
   *
   * @throws RegistryUnavailable if it is not cached and cannot be asked for
   * @throws SchemaNotRegistered if the registry does not have it
   */
  int idOf(Schema eventType) {
    Integer known = ownIds.get(eventType.getFullName());
    return known != null ? known : lookUp(eventType);
  }

  /**
   * The schema of an id, if the registry has it.
   *
   * @throws RegistryUnavailable if it is not cached and cannot be asked for
   */
  Optional<Schema> find(int id) {
    Schema known = byId.get(id);
    return known != null ? Optional.of(known) : registry.findSchema(id).map(s -> learn(id, s));
  }

  private int lookUp(Schema eventType) {
    String name = eventType.getFullName();
    String text = EventTypes.contractText(eventType);
    int id = registry.findId(name, text).orElseThrow(() -> new SchemaNotRegistered(name));
    learn(id, text);
    ownIds.put(name, id);
    return id;
  }

  private Schema learn(int id, String text) {
    Schema schema = new Schema.Parser().parse(text);
    cache.keep(id, text);
    remember(id, schema);
    return schema;
  }

  private void remember(int id, Schema schema) {
    byId.put(id, schema);
    Schema own = eventTypes.get(schema.getFullName());
    if (own != null && EventTypes.contractText(own).equals(schema.toString())) {
      ownIds.put(schema.getFullName(), id);
    }
  }
}
