package io.danvan.local.identity;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.web.server.servlet.ConfigurableServletWebServerFactory;

/**
 * Refuses to listen where other machines could reach it: everybody knows the accounts' password.
 */
final class LoopbackOnly
    implements WebServerFactoryCustomizer<ConfigurableServletWebServerFactory> {
  private final @Nullable InetAddress address;

  LoopbackOnly(ServerProperties server) {
    this.address = server.getAddress();
  }

  @Override
  public void customize(ConfigurableServletWebServerFactory factory) {
    if (address == null || !address.isLoopbackAddress()) {
      throw new IllegalStateException(
          "The issuer of a local installation serves this machine only: server.address must be a"
              + " loopback address such as 127.0.0.1, not "
              + address);
    }
  }
}
