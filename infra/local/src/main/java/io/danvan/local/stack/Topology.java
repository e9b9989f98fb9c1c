package io.danvan.local.stack;

import static java.util.stream.Collectors.toMap;

import io.danvan.local.access.BrokerAccounts;
import io.danvan.local.access.BrokerCredentials;
import io.danvan.local.access.BrokerGrants;
import io.danvan.schemas.Topic;
import io.danvan.schemas.Topics;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.record.TimestampType;

/**
 * Creates the topics of the contract that are missing, and sets in force how all are kept and who
 * may use them.
 */
final class Topology {
  static final String NAME = "topics";

  /** One broker has one copy. */
  private static final short COPIES = 1;

  /** By this time after a redaction the bytes of a blanked text are gone from the disk. */
  private static final Duration COMPACTED_WITHIN = Duration.ofDays(7);

  private static final int LARGEST_MESSAGE = 1 << 20;

  /** Kept for ever: every key is unique, so compaction removes only what a redaction replaced. */
  private static final Map<String, String> SETTINGS =
      Map.of(
          TopicConfig.CLEANUP_POLICY_CONFIG,
          TopicConfig.CLEANUP_POLICY_COMPACT,
          TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG,
          String.valueOf(COMPACTED_WITHIN.toMillis()),
          // A demonstration's events are of another year, by which no segment is to be closed.
          TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG,
          TimestampType.LOG_APPEND_TIME.name,
          TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
          String.valueOf(LARGEST_MESSAGE));

  private static final int PATIENCE_SECONDS = 60;

  private Topology() {}

  static Step step(Installation installation) {
    return new Step(NAME, Set.of(Kafka.NAME), () -> create(installation));
  }

  private static void create(Installation installation) throws Exception {
    BrokerCredentials credentials = Kafka.credentials(installation);
    try (Admin admin = Admin.create(credentials.client(BrokerAccounts.INSTALLER))) {
      createTopics(admin);
      new BrokerGrants(admin, credentials).apply();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof AuthenticationException refusal ? notOurs(refusal) : e;
    }
  }

  private static void createTopics(Admin admin)
      throws InterruptedException, ExecutionException, TimeoutException {
    Set<String> existing = admin.listTopics().names().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    List<NewTopic> missing =
        Topics.all().stream()
            .filter(topic -> !existing.contains(topic.name()))
            .map(Topology::describe)
            .toList();
    admin.createTopics(missing).all().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    configure(admin, existing);
  }

  /** It runs with other secrets, or as an earlier version without any started it. */
  private static Trouble notOurs(AuthenticationException refusal) {
    return new Trouble(
        "kafka does not know this installation's accounts: ./danvan stop kafka, then start again.",
        refusal);
  }

  private static NewTopic describe(Topic topic) {
    return new NewTopic(topic.name(), topic.partitions(), COPIES).configs(SETTINGS);
  }

  /** A topic may be from an earlier version, or somebody may have changed it. */
  private static void configure(Admin admin, Set<String> existing)
      throws InterruptedException, ExecutionException, TimeoutException {
    Collection<AlterConfigOp> settings =
        SETTINGS.entrySet().stream()
            .map(each -> new ConfigEntry(each.getKey(), each.getValue()))
            .map(entry -> new AlterConfigOp(entry, AlterConfigOp.OpType.SET))
            .toList();
    Map<ConfigResource, Collection<AlterConfigOp>> topics =
        Topics.all().stream()
            .map(Topic::name)
            .filter(existing::contains)
            .collect(
                toMap(name -> new ConfigResource(ConfigResource.Type.TOPIC, name), _ -> settings));
    admin.incrementalAlterConfigs(topics).all().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }
}
