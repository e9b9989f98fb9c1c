package io.danvan.local.account;

import java.io.IOException;
import java.nio.file.Path;

/**
 * The secret with which programs of one installation ask its issuer for tokens: the board for
 * whoever signed in, the demonstration for the accounts it acts for.
 */
public final class ClientSecret {
  private ClientSecret() {}

  /** The secret of the installation whose issuer keeps its files in that folder. */
  public static String in(Path folder) throws IOException {
    return PrivateFile.readOrCreate(folder.resolve("client-secret"), Secret::random);
  }
}
