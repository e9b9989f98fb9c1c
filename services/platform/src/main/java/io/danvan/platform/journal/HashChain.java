package io.danvan.platform.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.danvan.platform.event.CloudEventHeaders;
import io.danvan.platform.event.StreamId;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The chain that makes a stream tamper-evident: each event's hash covers its predecessor's.
 *
 * <p>It covers the payload only by its digest, so that it still verifies after a redaction has
 * blanked the payload. All hashes are SHA-256 as 64 lower-case hexadecimal digits.
 */
public final class HashChain {
  /** What the first event of a stream names as its predecessor's hash. */
  public static final String GENESIS = "0".repeat(64);

  private HashChain() {}

  /** The digest of a message value, taken over its original bytes, before any redaction. */
  public static String digest(byte[] payload) {
    return HexFormat.of().formatHex(sha256().digest(payload));
  }

  /** The hash of the event that follows {@code previousHash} in its stream. */
  public static String hash(
      String previousHash, StreamId stream, long version, String type, String digest) {
    String covered =
        String.join(
            "\n", previousHash, stream.value(), CloudEventHeaders.sequence(version), type, digest);
    return digest(covered.getBytes(UTF_8));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("Every Java platform has SHA-256", e);
    }
  }
}
