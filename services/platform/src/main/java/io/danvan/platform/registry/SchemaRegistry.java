package io.danvan.platform.registry;

import java.util.Optional;
import java.util.OptionalInt;

/** What a service asks a schema registry; all methods throw {@link RegistryUnavailable}. */
interface SchemaRegistry {
  /** The id under which exactly this schema is registered for the subject. */
  OptionalInt findId(String subject, String schema);

  /** The schema of that id. */
  Optional<String> findSchema(int id);
}
