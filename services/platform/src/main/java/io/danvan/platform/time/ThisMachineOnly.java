package io.danvan.platform.time;

import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.PropertyResolver;

/**
 * Refuses a clock that can be moved wherever another machine could be concerned: a service that
 * others can reach, or one whose database, broker, registry, issuer or fellow services are
 * elsewhere.
 */
final class ThisMachineOnly {
  /** Without a value they would mean every address, or one that nobody has looked at. */
  private static final List<String> REQUIRED =
      List.of(
          "server.address",
          "danvan.identity.issuer",
          "spring.datasource.url",
          "spring.kafka.bootstrap-servers",
          "danvan.registry.url");

  private static final List<String> OTHERS =
      List.of(
          "management.server.address",
          "danvan.identity.keys",
          "danvan.bodies.peoples-committee",
          "danvan.bodies.mass-mobilization",
          "danvan.bodies.fatherland-front");

  private ThisMachineOnly() {}

  /**
   * Looks at all addresses that the service has.
   *
   * @throws IllegalStateException if one is missing or is not a loopback address
   */
  static void require(PropertyResolver settings) {
    REQUIRED.forEach(name -> require(name, settings.getProperty(name)));
    OTHERS.stream().filter(settings::containsProperty).forEach(name -> require(name, settings));
  }

  private static void require(String name, PropertyResolver settings) {
    require(name, settings.getProperty(name));
  }

  private static void require(String name, @Nullable String value) {
    if (value == null || !hosts(value).allMatch(ThisMachineOnly::isLoopback)) {
      throw new IllegalStateException(
          "danvan.demonstration.clock moves the time, which a local installation alone may do: %s must be a loopback address such as 127.0.0.1, not %s. In production, leave danvan.demonstration.clock out."
              .formatted(name, value));
    }
  }

  /** The hosts of an address, of a URL, or of a list of them. */
  private static Stream<String> hosts(String value) {
    return Stream.of(value.split(",", -1)).map(ThisMachineOnly::host);
  }

  private static String host(String address) {
    String url = address.strip().replaceFirst("^jdbc:", "");
    try {
      String host = URI.create(url.contains("://") ? url : "any://" + url).getHost();
      return host == null ? "" : host.replaceAll("[\\[\\]]", "");
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  /** Names are not looked up: what they mean can change. */
  private static boolean isLoopback(String host) {
    try {
      return host.equals("localhost") || InetAddress.ofLiteral(host).isLoopbackAddress();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
