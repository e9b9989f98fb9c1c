package io.danvan.platform.registry;

import org.apache.avro.specific.SpecificRecord;

/** What came of reading a message's value. */
public sealed interface Decoded {
  /** An event of a type that this build knows. */
  record Event(SpecificRecord payload) implements Decoded {}

  /** An event of a type that this build does not know yet; an upgrade will read it. */
  record UnknownType(String type) implements Decoded {}

  /** The registry has no schema of that id. */
  record UnknownSchema(int schemaId) implements Decoded {}

  /** Bytes that are no event of the schema they name, or name none. */
  record Undecodable(String reason) implements Decoded {}
}
