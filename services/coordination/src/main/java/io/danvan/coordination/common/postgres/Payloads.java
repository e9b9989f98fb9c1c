package io.danvan.coordination.common.postgres;

import io.danvan.platform.registry.Decoded;
import io.danvan.platform.registry.EventCodec;
import io.danvan.schemas.FreeTexts;
import org.apache.avro.specific.SpecificRecord;

/** Reads payloads that this service itself has written, so that they must be readable. */
public final class Payloads {
  private final EventCodec codec;

  /** Payloads in the wire format of this codec. */
  public Payloads(EventCodec codec) {
    this.codec = codec;
  }

  /** The bytes of a payload. */
  public byte[] write(SpecificRecord payload) {
    return codec.encode(payload);
  }

  /** The payload of these bytes. */
  public SpecificRecord read(byte[] bytes) {
    return switch (codec.decode(bytes)) {
      case Decoded.Event(SpecificRecord payload) -> payload;
      case Decoded.UnknownType(String type) -> throw unreadable("its type is " + type);
      case Decoded.UnknownSchema(int id) -> throw unreadable("the registry lost schema " + id);
      case Decoded.Undecodable(String reason) -> throw unreadable(reason);
    };
  }

  /**
   * Refuses a redacted event that differs from the one kept in more than its texts: a redaction is
   * no way to write history anew, and who has the event is its witness.
   */
  public void requireBlanked(byte[] kept, SpecificRecord redacted) {
    SpecificRecord expected = read(kept);
    FreeTexts.blank(expected);
    if (!expected.equals(redacted)) {
      throw new IllegalStateException("A redaction changed more than texts");
    }
  }

  private static IllegalStateException unreadable(String reason) {
    return new IllegalStateException("A payload kept here cannot be read: " + reason);
  }
}
