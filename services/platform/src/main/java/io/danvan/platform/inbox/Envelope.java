package io.danvan.platform.inbox;

import io.danvan.platform.event.CloudEventHeaders;
import io.danvan.platform.event.RecordedEvent;
import io.danvan.platform.event.Stream;
import io.danvan.platform.event.StreamId;
import io.danvan.platform.journal.HashChain;
import io.danvan.schemas.Classification;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * What a message says about its event, apart from the event itself.
 *
 * @param stream the event's stream
 * @param place its place in the stream
 * @param id its identity
 * @param type the full name of its record
 * @param time when it was recorded
 * @param digest SHA-256 of the original value
 * @param traceparent the trace it was recorded in, if there was one
 */
public record Envelope(
    Stream stream,
    Place place,
    UUID id,
    String type,
    Instant time,
    String digest,
    @Nullable String traceparent) {
  private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

  /**
   * Reads the attributes of a message on a topic.
   *
   * @throws MalformedMessage if one is missing or no value of its kind
   */
  public static Envelope parse(String topic, Map<String, String> attributes) {
    return new Attributes(attributes).envelope(topic);
  }

  /** Whether the stream's chain, and the value unless it is redacted, bear the hashes out. */
  public boolean vouchesFor(byte[] value) {
    boolean digestHolds = place.redacted() || HashChain.digest(value).equals(digest);
    String hash = HashChain.hash(place.previousHash(), stream.id(), place.version(), type, digest);
    return digestHolds && hash.equals(place.hash());
  }

  /** The event with the payload that was decoded from the message's value. */
  RecordedEvent event(SpecificRecord payload) {
    return new RecordedEvent(
        stream, place.version(), id, type, time, place.redacted(), payload, traceparent);
  }

  /** What is no value of its kind is not repeated: nobody knows what it says. */
  private record Attributes(Map<String, String> values) {
    Envelope envelope(String topic) {
      return new Envelope(
          stream(topic),
          place(),
          value(CloudEventHeaders.ID, UUID::fromString),
          value(CloudEventHeaders.TYPE, Function.identity()),
          value(CloudEventHeaders.TIME, Instant::parse),
          hash(CloudEventHeaders.DIGEST),
          values.get(CloudEventHeaders.TRACE_PARENT));
    }

    private Stream stream(String topic) {
      return new Stream(
          value(CloudEventHeaders.SOURCE, Attributes::streamId),
          topic,
          value(CloudEventHeaders.PARTITION_KEY, UUID::fromString),
          value(
              CloudEventHeaders.CLASSIFICATION,
              name -> Classification.valueOf(name.toUpperCase(Locale.ROOT))));
    }

    private Place place() {
      return new Place(
          value(CloudEventHeaders.SEQUENCE, Attributes::version),
          hash(CloudEventHeaders.PREVIOUS_HASH),
          hash(CloudEventHeaders.HASH),
          Boolean.parseBoolean(values.get(CloudEventHeaders.REDACTED)));
    }

    private static StreamId streamId(String source) {
      require(source.startsWith(CloudEventHeaders.SOURCE_PREFIX));
      return new StreamId(source.substring(CloudEventHeaders.SOURCE_PREFIX.length()));
    }

    private static long version(String sequence) {
      long version = Long.parseLong(sequence);
      require(version > 0);
      return version;
    }

    private String hash(String name) {
      return value(
          name,
          digits -> {
            require(SHA_256.matcher(digits).matches());
            return digits;
          });
    }

    private static void require(boolean held) {
      if (!held) {
        throw new IllegalArgumentException();
      }
    }

    private <T> T value(String name, Function<String, T> kind) {
      String text = values.get(name);
      if (text == null || text.isBlank()) {
        throw new MalformedMessage("Header missing: " + name);
      }
      try {
        return kind.apply(text);
      } catch (IllegalArgumentException | DateTimeException e) {
        throw new MalformedMessage("No value of its kind in header " + name);
      }
    }
  }
}
