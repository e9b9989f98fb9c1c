package io.danvan.coordination.common.kafka;

import io.danvan.coordination.directory.OrganisationKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.io.ClassPathResource;

/**
 * Gives every body's service the settings of {@code coordination.yaml}, above the platform's and
 * below its own, and the topics that its {@code danvan.coordination.body} consumes and writes; and
 * every service the limits of the law in {@code limits.yaml}, so that all count alike.
 */
final class CoordinationDefaults implements EnvironmentPostProcessor, Ordered {
  private static final String FILE = "coordination.yaml";
  private static final String LIMITS = "limits.yaml";
  private static final String BODY = "danvan.coordination.body";

  /** After the service's own files are read, and before the platform adds its defaults below. */
  @Override
  public int getOrder() {
    return 0;
  }

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    add(LIMITS, environment);
    OrganisationKind body = environment.getProperty(BODY, OrganisationKind.class);
    if (body == null) {
      return;
    }
    add(FILE, environment);
    environment
        .getPropertySources()
        .addLast(
            new MapPropertySource(
                "coordination topics",
                Map.of(
                    "danvan.inbox.topics", String.join(",", BodyTopics.consumedBy(body)),
                    "danvan.journal.topics", String.join(",", BodyTopics.writtenBy(body)))));
  }

  private static void add(String file, ConfigurableEnvironment environment) {
    try {
      new YamlPropertySourceLoader()
          .load(file, new ClassPathResource(file))
          .forEach(environment.getPropertySources()::addLast);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
