package io.danvan.platform.registry;

import io.danvan.schemas.FreeTexts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;

/**
 * Events to bytes and back in the Confluent wire format: a zero byte, the schema's id in four
 * bytes, the record in Avro's binary encoding. Thread-safe.
 */
public final class EventCodec {
  private static final byte MAGIC = 0;
  private static final int PREFIX_LENGTH = 5;

  private final Schemas schemas;
  private final Map<String, DatumWriter<SpecificRecord>> writers = new ConcurrentHashMap<>();
  private final Map<Integer, DatumReader<SpecificRecord>> readers = new ConcurrentHashMap<>();

  EventCodec(Schemas schemas) {
    this.schemas = schemas;
  }

  /** The event types that this build knows, by full name: those that {@link #decode} reads. */
  public Set<String> types() {
    return schemas.eventTypes().keySet();
  }

  /**
   * The event's bytes, as they stand in the journal and on the topic.
   *
   * @throws RegistryUnavailable if the schema's id is not cached and cannot be asked for
   * @throws SchemaNotRegistered if the registry does not have the schema
   */
  public byte[] encode(SpecificRecord event) {
    Schema schema = event.getSchema();
    int schemaId = schemas.idOf(schema);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(ByteBuffer.allocate(PREFIX_LENGTH).put(MAGIC).putInt(schemaId).array());
    BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
    try {
      writers
          .computeIfAbsent(
              schema.getFullName(), type -> new SpecificDatumWriter<>(schema, modelOf(schema)))
          .write(event, encoder);
      encoder.flush();
    } catch (IOException e) {
      throw new IllegalStateException("Writing to memory cannot fail", e);
    }
    return bytes.toByteArray();
  }

  /**
   * The event's bytes with its free texts emptied. They are rewritten by the schema they were
   * written by, so that nothing else changes, also what this build knows nothing of.
   *
   * @throws IllegalArgumentException if they are no event of a schema that the registry has
   */
  public byte[] blank(byte[] encoded) {
    Schema schema =
        schemas
            .find(schemaId(encoded))
            .orElseThrow(() -> new IllegalArgumentException("Not an event that was encoded"));
    GenericData plain = new GenericData();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(encoded, 0, PREFIX_LENGTH);
    BinaryDecoder decoder =
        DecoderFactory.get()
            .binaryDecoder(encoded, PREFIX_LENGTH, encoded.length - PREFIX_LENGTH, null);
    BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
    try {
      GenericRecord event =
          new GenericDatumReader<GenericRecord>(schema, schema, plain).read(null, decoder);
      FreeTexts.blank(event);
      new GenericDatumWriter<GenericRecord>(schema, plain).write(event, encoder);
      encoder.flush();
    } catch (IOException e) {
      throw new IllegalArgumentException("Not an event of schema " + schemaId(encoded), e);
    }
    return bytes.toByteArray();
  }

  /** The id of the schema by which the bytes of {@link #encode} were written. */
  public static int schemaId(byte[] encoded) {
    return ByteBuffer.wrap(encoded).getInt(1);
  }

  /**
   * Reads an event as this build's version of its type.
   *
   * @throws RegistryUnavailable if the schema is not cached and cannot be asked for
   */
  public Decoded decode(byte[] bytes) {
    if (bytes.length < PREFIX_LENGTH || bytes[0] != MAGIC) {
      return new Decoded.Undecodable("not in the Confluent wire format");
    }
    int schemaId = schemaId(bytes);
    DatumReader<SpecificRecord> reader = readers.get(schemaId);
    return reader != null ? read(reader, bytes) : decodeFirst(schemaId, bytes);
  }

  private Decoded decodeFirst(int schemaId, byte[] bytes) {
    Schema written = schemas.find(schemaId).orElse(null);
    if (written == null) {
      return new Decoded.UnknownSchema(schemaId);
    }
    Schema wanted = schemas.eventTypes().get(written.getFullName());
    if (wanted == null) {
      return new Decoded.UnknownType(written.getFullName());
    }
    DatumReader<SpecificRecord> reader =
        new SpecificDatumReader<>(written, wanted, modelOf(wanted));
    readers.put(schemaId, reader);
    return read(reader, bytes);
  }

  private static Decoded read(DatumReader<SpecificRecord> reader, byte[] bytes) {
    BinaryDecoder decoder =
        DecoderFactory.get()
            .binaryDecoder(bytes, PREFIX_LENGTH, bytes.length - PREFIX_LENGTH, null);
    try {
      SpecificRecord event = reader.read(null, decoder);
      return decoder.isEnd()
          ? new Decoded.Event(event)
          : new Decoded.Undecodable("bytes are left over after the record");
    } catch (IOException | AvroRuntimeException | IllegalArgumentException e) {
      return new Decoded.Undecodable("not a record of its schema: " + e.getClass().getSimpleName());
    }
  }

  /** The generated class's own model: it alone knows how UUIDs and dates are converted. */
  private static SpecificData modelOf(Schema eventType) {
    return SpecificData.getForSchema(eventType);
  }
}
