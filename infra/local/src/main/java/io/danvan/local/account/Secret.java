package io.danvan.local.account;

import java.security.SecureRandom;
import java.util.HexFormat;

/** What nobody can guess. */
public final class Secret {
  private static final int BYTES = 24;

  private Secret() {}

  /** A new one, in hexadecimal. */
  public static String random() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
