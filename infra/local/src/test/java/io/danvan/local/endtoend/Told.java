package io.danvan.local.endtoend;

import static java.util.stream.Collectors.joining;

import io.danvan.platform.event.CloudEventHeaders;
import io.danvan.platform.event.StreamId;
import io.danvan.platform.journal.HashChain;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A message as the stand-ins of broker and kcat read it from a file.
 *
 * @param stream the stream that it is in
 * @param version its version there
 * @param headers all its headers
 * @param value a record without fields, of the schema 0; what follows it is nobody's
 */
record Told(String stream, long version, Map<String, String> headers, byte[] value) {
  private static final String TYPE = "io.danvan.events.test.Said";

  /** The first event of a stream. */
  static Told first(String stream) {
    return of(stream, 1, HashChain.GENESIS);
  }

  /** The event that follows this one. */
  Told next() {
    return of(stream, version + 1, hash());
  }

  /** This event as a redaction leaves it: other bytes under the same hash. */
  Told redacted() {
    Map<String, String> marked = new LinkedHashMap<>(headers);
    marked.put(CloudEventHeaders.REDACTED, "true");
    return new Told(stream, version, marked, new byte[] {0, 0, 0, 0, 0});
  }

  /** An event in the place of this one that somebody made up: it follows nothing. */
  Told forged() {
    return of(stream, version, "f".repeat(64));
  }

  /** This event with other bytes, which its hash does not cover. */
  Told changed() {
    return new Told(stream, version, headers, new byte[] {0, 0, 0, 0, 0});
  }

  /** The line of the file. */
  String line() {
    return headers.entrySet().stream()
            .map(header -> header.getKey() + "=" + header.getValue())
            .collect(joining(","))
        + "\t"
        + HexFormat.of().formatHex(value)
        + "\n";
  }

  /** How a sample says that it used the event. */
  String used() {
    return stream + " " + version;
  }

  private String hash() {
    return headers.getOrDefault(CloudEventHeaders.HASH, "");
  }

  private static Told of(String stream, long version, String before) {
    byte[] value = {0, 0, 0, 0, 0, (byte) version};
    String digest = HashChain.digest(value);
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put(CloudEventHeaders.SOURCE, CloudEventHeaders.SOURCE_PREFIX + stream);
    headers.put(CloudEventHeaders.SEQUENCE, CloudEventHeaders.sequence(version));
    headers.put(CloudEventHeaders.TYPE, TYPE);
    headers.put(CloudEventHeaders.DIGEST, digest);
    headers.put(CloudEventHeaders.PREVIOUS_HASH, before);
    headers.put(
        CloudEventHeaders.HASH,
        HashChain.hash(before, new StreamId(stream), version, TYPE, digest));
    return new Told(stream, version, headers, value);
  }
}
