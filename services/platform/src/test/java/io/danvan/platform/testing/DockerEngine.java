package io.danvan.platform.testing;

import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.utility.DockerImageName;

/** Where the servers of this JVM's tests run: in containers if a Docker engine answers. */
final class DockerEngine {
  private static final Logger log = LoggerFactory.getLogger(DockerEngine.class);

  private DockerEngine() {}

  /** Whether to use it; {@code danvan.test.servers} can say so without asking it. */
  static boolean isUsed() {
    return Asked.USED;
  }

  /** The image that a setting names, as one that stands for a known image. */
  static DockerImageName image(String setting, String known) {
    return DockerImageName.parse(setting(setting)).asCompatibleSubstituteFor(known);
  }

  /** From the environment ({@code DANVAN_TEST_SERVERS}), else what the build gives. */
  private static String setting(String name) {
    String property = "danvan.test." + name;
    String variable = property.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    String value = System.getenv().getOrDefault(variable, System.getProperty(property, ""));
    if (value.isEmpty()) {
      throw new IllegalStateException(
          "Neither %s nor -D%s is set; the build's test.jvm.arguments do it"
              .formatted(variable, property));
    }
    return value;
  }

  /** Found out by the first test that needs a server. */
  private static final class Asked {
    static final boolean USED = ask();

    private static boolean ask() {
      String servers = setting("servers");
      boolean used =
          switch (servers) {
            case "automatic" -> DockerClientFactory.instance().isDockerAvailable();
            case "containers" -> true;
            case "embedded" -> false;
            default ->
                throw new IllegalStateException(
                    "danvan.test.servers is automatic, containers or embedded, not " + servers);
          };
      log.info("The tests' servers are {} ({})", used ? "containers" : "embedded", servers);
      return used;
    }
  }
}
