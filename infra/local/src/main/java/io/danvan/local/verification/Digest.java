package io.danvan.local.verification;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;

/** A SHA-256, in the least room: there are several for each event. */
record Digest(long first, long second, long third, long fourth) {
  private static final int LENGTH = 32;

  static Digest of(byte[] content) {
    return wrap(sha256().digest(content));
  }

  /** Of all that a message consists of; the order of its headers says nothing. */
  static Digest of(byte[] key, SortedMap<String, byte[]> headers, byte[] value) {
    MessageDigest digest = sha256();
    add(digest, key);
    headers.forEach(
        (name, text) -> {
          add(digest, name.getBytes(UTF_8));
          add(digest, text);
        });
    add(digest, value);
    return wrap(digest.digest());
  }

  static Digest ofHex(String hex) {
    return wrap(HexFormat.of().parseHex(hex));
  }

  static Digest wrap(byte[] bytes) {
    if (bytes.length != LENGTH) {
      throw new IllegalArgumentException("Not a SHA-256: %d bytes".formatted(bytes.length));
    }
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    return new Digest(buffer.getLong(), buffer.getLong(), buffer.getLong(), buffer.getLong());
  }

  /** With its length, so that no two messages read alike. */
  private static void add(MessageDigest digest, byte[] part) {
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
    digest.update(part);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("Every Java platform has SHA-256", e);
    }
  }
}
