package io.danvan.local.stack;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/**
 * One local installation: where it keeps its things and which ports it has. Several can run side by
 * side from one checkout.
 *
 * @param checkout the source tree it was built from
 * @param home the folder of its data, logs and pid files
 * @param portOffset what is added to every port
 * @param caches whether its programs use start-up caches, and record those that are missing
 */
record Installation(Path checkout, Path home, int portOffset, boolean caches) {
  /** The address that everything binds: nothing here is for other machines. */
  static final String LOOPBACK = "127.0.0.1";

  private static final int MAX_OFFSET = 50_000;

  Installation {
    if (portOffset < 0 || portOffset > MAX_OFFSET) {
      throw new Trouble("DANVAN_PORT_OFFSET must be between 0 and " + MAX_OFFSET + ".");
    }
  }

  /** As {@code ./danvan} and the environment describe it. */
  static Installation of(Map<String, String> environment) {
    Path checkout = Path.of(Objects.requireNonNull(environment.get("DANVAN_CHECKOUT")));
    String home = environment.getOrDefault("DANVAN_HOME", checkout.resolve(".danvan").toString());
    return new Installation(
        checkout,
        Path.of(home).toAbsolutePath().normalize(),
        offset(environment.getOrDefault("DANVAN_PORT_OFFSET", "0")),
        !environment.getOrDefault("DANVAN_CACHES", "on").equals("off"));
  }

  /** What the launcher makes of the build, for all installations of the checkout. */
  Path made() {
    return checkout.resolve("target/stack");
  }

  Path data() {
    return home.resolve("data");
  }

  Path data(String part) {
    return data().resolve(part);
  }

  Path log(String part) {
    return home.resolve("logs").resolve(part + ".log");
  }

  Path pidFile(String part) {
    return home.resolve("run").resolve(part + ".pid");
  }

  int port(Port port) {
    return port.number(portOffset);
  }

  /** Host and port. */
  String address(Port port) {
    return LOOPBACK + ":" + port(port);
  }

  URI url(Port port) {
    return URI.create("http://" + address(port));
  }

  /** The JDBC address of one of the databases. */
  String database(String name) {
    return "jdbc:postgresql://" + address(Port.POSTGRES) + "/" + name;
  }

  private static int offset(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new Trouble("DANVAN_PORT_OFFSET must be a number, not \"" + text + "\".", e);
    }
  }
}
