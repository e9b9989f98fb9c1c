package io.danvan.coordination.common;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.UUID;

/** Name-based identities (UUID version 5, RFC 9562): whoever knows the name knows the identity. */
public final class NamedIds {
  private static final UUID DNS = UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8");

  private NamedIds() {}

  /** The namespace of a domain name. */
  public static UUID namespace(String domain) {
    return of(DNS, domain);
  }

  /** The identity of a name in a namespace. */
  public static UUID of(UUID namespace, String name) {
    byte[] text = name.getBytes(StandardCharsets.UTF_8);
    ByteBuffer hashed = ByteBuffer.allocate(16 + text.length);
    hashed.putLong(namespace.getMostSignificantBits());
    hashed.putLong(namespace.getLeastSignificantBits());
    hashed.put(text);
    byte[] id = Arrays.copyOf(sha1(hashed.array()), 16);
    id[6] = (byte) (id[6] & 0x0f | 0x50);
    id[8] = (byte) (id[8] & 0x3f | 0x80);
    ByteBuffer bits = ByteBuffer.wrap(id);
    return new UUID(bits.getLong(), bits.getLong());
  }

  private static byte[] sha1(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-1").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-1", e);
    }
  }
}
