package io.danvan.platform.testing;

import static org.awaitility.Awaitility.await;

import io.danvan.schemas.Topic;
import io.danvan.schemas.Topics;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.test.context.DynamicPropertyRegistry;

/** One Kafka broker for all tests of a JVM. It creates no topic that nobody asked for. */
public final class TestKafka {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final AtomicInteger TOPICS = new AtomicInteger();

  private TestKafka() {}

  /** The address to give to clients. */
  public static String bootstrapServers() {
    return Server.ADDRESS;
  }

  /** Gives the Spring context under test this broker. */
  public static void register(DynamicPropertyRegistry properties) {
    properties.add("spring.kafka.bootstrap-servers", TestKafka::bootstrapServers);
  }

  /** The name of a new topic that nobody else uses. */
  public static String newTopic(int partitions) {
    String name = newName();
    createTopic(name, partitions);
    return name;
  }

  /** The name of a topic that does not exist. */
  public static String newName() {
    return "test-" + TOPICS.incrementAndGet();
  }

  /** Creates a topic. */
  public static void createTopic(String name, int partitions) {
    create(List.of(new NewTopic(name, partitions, (short) 1)));
  }

  /** Removes a topic and all that is in it. */
  public static void deleteTopic(String name) {
    try (Admin admin =
        Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers()))) {
      admin.deleteTopics(List.of(name)).all().get();
      await().atMost(PATIENCE).until(() -> !admin.listTopics().names().get().contains(name));
    } catch (ExecutionException e) {
      throw new IllegalStateException("cannot delete the topic " + name, e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Creates the contract's topics, unless they are there already. */
  public static synchronized void createTopics(Collection<Topic> topics) {
    create(
        topics.stream()
            .map(topic -> new NewTopic(topic.name(), topic.partitions(), (short) 1))
            .toList());
  }

  /** Creates all topics of the contract. */
  public static void createAllTopics() {
    createTopics(Topics.all());
  }

  private static void create(Collection<NewTopic> topics) {
    try (Admin admin =
        Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers()))) {
      Set<String> known = admin.listTopics().names().get();
      admin
          .createTopics(topics.stream().filter(topic -> !known.contains(topic.name())).toList())
          .all()
          .get();
      // The controller has them by now, the broker a moment later.
      List<String> names = topics.stream().map(NewTopic::name).toList();
      await()
          .ignoreExceptions()
          .atMost(PATIENCE)
          .until(() -> admin.describeTopics(names).allTopicNames().get().size() == names.size());
    } catch (ExecutionException e) {
      throw new IllegalStateException("cannot create the topics " + topics, e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while creating topics", e);
    }
  }

  /** Started by the first test that needs it. */
  private static final class Server {
    static final String ADDRESS = KafkaServer.start();
  }
}
