package io.danvan.platform.inbox;

import io.danvan.platform.registry.Decoded;
import io.danvan.platform.registry.EventCodec;
import io.danvan.platform.registry.RegistryUnavailable;
import io.danvan.schemas.FreeTexts;
import io.danvan.schemas.Topics;
import org.apache.avro.specific.SpecificRecord;

/** Reads messages before any lock is taken. Thread-safe. */
final class ArrivalReader {
  private final EventCodec codec;

  ArrivalReader(EventCodec codec) {
    this.codec = codec;
  }

  /**
   * Decodes the message's event, or tells what keeps it from being one.
   *
   * @throws RegistryUnavailable if its schema is not cached and cannot be asked for
   */
  Arrival read(Message message) {
    Envelope envelope = message.envelope();
    if (!envelope.vouchesFor(message.value())) {
      return new Arrival.Defective(
          message, ParkReason.TAMPERED, "Digest or hash do not cover what the message carries");
    }
    if (isMisplaced(envelope)) {
      return new Arrival.Defective(
          message, ParkReason.WRONG_OWNER, "No place for a %s".formatted(envelope.type()));
    }
    if (!codec.types().contains(envelope.type())) {
      return unknownType(message, envelope.type());
    }
    return switch (codec.decode(message.value())) {
      case Decoded.Event(var payload)
          when payload.getSchema().getFullName().equals(envelope.type()) ->
          read(message, payload);
      case Decoded.Event(var payload) ->
          new Arrival.Defective(
              message,
              ParkReason.UNDECODABLE,
              "The value is a %s".formatted(payload.getSchema().getFullName()));
      case Decoded.UnknownType(var type) -> unknownType(message, type);
      case Decoded.UnknownSchema(var schemaId) ->
          new Arrival.Defective(
              message,
              ParkReason.UNKNOWN_SCHEMA,
              "The registry has no schema of id %d".formatted(schemaId));
      case Decoded.Undecodable(var reason) ->
          new Arrival.Defective(message, ParkReason.UNDECODABLE, reason);
    };
  }

  /** No digest covers a redacted event, so it must not say anything else in place of its texts. */
  private static Arrival read(Message message, SpecificRecord payload) {
    return message.place().redacted() && !FreeTexts.areBlank(payload)
        ? new Arrival.Defective(message, ParkReason.TAMPERED, "A redacted event has a text")
        : new Arrival.Readable(message, message.envelope().event(payload));
  }

  private static boolean isMisplaced(Envelope envelope) {
    return Topics.find(envelope.stream().topic())
        .filter(topic -> !topic.family().carries(envelope.type()))
        .isPresent();
  }

  private static Arrival unknownType(Message message, String type) {
    return new Arrival.Defective(
        message, ParkReason.UNKNOWN_TYPE, "This version knows no %s".formatted(type));
  }
}
