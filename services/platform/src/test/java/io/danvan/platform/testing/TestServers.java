package io.danvan.platform.testing;

import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * The servers that a whole service needs: PostgreSQL, Kafka with the contract's topics, registry.
 */
public final class TestServers {
  private TestServers() {}

  /**
   * Gives the Spring context under test a database of its own, and the broker and the registry that
   * all tests of the JVM share.
   */
  public static void register(DynamicPropertyRegistry properties) {
    TestPostgres.register(properties);
    TestKafka.register(properties);
    TestKafka.createAllTopics();
    TestRegistry.register(properties);
  }
}
