package io.danvan.local.identity;

import java.net.URI;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the launcher tells the issuer ({@code danvan.issuer}).
 *
 * @param address the address under which it is reached, and which its tokens name
 * @param boardPort the port of the task board, where people are sent back to
 * @param folder where it keeps its keys
 * @param secret the secret of all its clients, made by the launcher for this installation
 */
@ConfigurationProperties("danvan.issuer")
record IssuerSettings(URI address, int boardPort, Path folder, String secret) {
  /** Leaves the secret out, because strings end up in logs. */
  @Override
  public String toString() {
    return "IssuerSettings[address=%s, folder=%s]".formatted(address, folder);
  }
}
