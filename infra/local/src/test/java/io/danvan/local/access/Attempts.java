package io.danvan.local.access;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.danvan.schemas.Topic;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigsOptions;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.CreatePartitionsOptions;
import org.apache.kafka.clients.admin.CreateTopicsOptions;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialDeletion;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AccessControlEntryFilter;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.PolicyViolationException;
import org.apache.kafka.common.errors.ResourceNotFoundException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePatternFilter;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** What one account tries to do; each attempt tells whether the broker let it. */
final class Attempts implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 90;

  private static final AclBindingFilter NO_GRANT =
      new AclBindingFilter(
          new ResourcePatternFilter(ResourceType.TOPIC, "none", PatternType.LITERAL),
          AccessControlEntryFilter.ANY);

  private static final UserScramCredentialDeletion NO_ACCOUNT =
      new UserScramCredentialDeletion("nobody", ScramMechanism.SCRAM_SHA_512);

  private final Admin admin;
  private final KafkaProducer<String, String> producer;
  private final KafkaConsumer<String, String> consumer;

  Attempts(Map<String, Object> connection) {
    this.admin = Admin.create(connection);
    Map<String, Object> settings = new HashMap<>(connection);
    // Every topic asks for metadata of its own.
    settings.put(CommonClientConfigs.RETRY_BACKOFF_MS_CONFIG, 1);
    settings.put(CommonClientConfigs.RETRY_BACKOFF_MAX_MS_CONFIG, 1);
    this.consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
    // An idempotent one would give up at the first refusal.
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, false);
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    this.producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
  }

  /** Writes into each topic's first partition. */
  Set<Topic> write(Collection<Topic> topics) throws Exception {
    Set<Topic> written = new HashSet<>();
    for (Topic topic : topics) {
      if (isAllowed(producer.send(new ProducerRecord<>(topic.name(), 0, "any", "any")))) {
        written.add(topic);
      }
    }
    return written;
  }

  /** Reads from each topic's first partition, which must hold something. */
  Set<Topic> read(Collection<Topic> topics) {
    Set<String> asked = topics.stream().map(Topic::name).collect(toCollection(HashSet::new));
    Set<String> read = new HashSet<>();
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!read.containsAll(asked)) {
      assertThat(System.nanoTime()).as("%s neither let nor refused", asked).isLessThan(deadline);
      List<TopicPartition> partitions =
          asked.stream().map(topic -> new TopicPartition(topic, 0)).toList();
      if (!consumer.assignment().equals(Set.copyOf(partitions))) {
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
      }
      try {
        consumer.poll(Duration.ofMillis(100)).forEach(message -> read.add(message.topic()));
      } catch (TopicAuthorizationException e) {
        asked.removeAll(e.unauthorizedTopics());
      }
    }
    return topics.stream().filter(topic -> read.contains(topic.name())).collect(toSet());
  }

  /** Keeps a place in a group, for a topic that the account may read. */
  boolean use(String group, Topic readable) throws Exception {
    var place = Map.of(new TopicPartition(readable.name(), 0), new OffsetAndMetadata(0));
    return isAllowed(admin.alterConsumerGroupOffsets(group, place).all());
  }

  /** What only the installer may do to a topic, as far as the account was let. */
  Set<String> change(Topic topic) throws Exception {
    var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
    var longer = new AlterConfigOp(new ConfigEntry("retention.ms", "1"), AlterConfigOp.OpType.SET);
    var partition = new TopicPartition(topic.name(), 0);
    return allowed(
        Map.of(
            "create",
                admin
                    .createTopics(
                        List.of(new NewTopic(topic.name(), Optional.empty(), Optional.empty())),
                        new CreateTopicsOptions().validateOnly(true))
                    .all(),
            "alter",
                admin
                    .incrementalAlterConfigs(
                        Map.of(resource, List.of(longer)),
                        new AlterConfigsOptions().validateOnly(true))
                    .all(),
            "add partitions",
                admin
                    .createPartitions(
                        Map.of(topic.name(), NewPartitions.increaseTo(topic.partitions() + 1)),
                        new CreatePartitionsOptions().validateOnly(true))
                    .all(),
            "delete records",
                admin.deleteRecords(Map.of(partition, RecordsToDelete.beforeOffset(0))).all()));
  }

  /** What only the installer may do to the cluster, as far as the account was let. */
  Set<String> govern() throws Exception {
    return allowed(
        Map.of(
            "look at the grants", admin.describeAcls(AclBindingFilter.ANY).values(),
            "take grants away", admin.deleteAcls(List.of(NO_GRANT)).all(),
            "look at the accounts", admin.describeUserScramCredentials().users(),
            "delete an account", admin.alterUserScramCredentials(List.of(NO_ACCOUNT)).all()));
  }

  private static Set<String> allowed(Map<String, Future<?>> attempts) throws Exception {
    Set<String> allowed = new TreeSet<>();
    for (Map.Entry<String, Future<?>> attempt : attempts.entrySet()) {
      if (isAllowed(attempt.getValue())) {
        allowed.add(attempt.getKey());
      }
    }
    return allowed;
  }

  private static boolean isAllowed(Future<?> answer) throws Exception {
    try {
      answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      return true;
    } catch (ExecutionException e) {
      return switch (e.getCause()) {
        case AuthorizationException _ -> false;
        // It was let, and then it was not possible.
        case TopicExistsException _, ResourceNotFoundException _, PolicyViolationException _ ->
            true;
        case null, default -> throw e;
      };
    }
  }

  @Override
  public void close() {
    admin.close(Duration.ZERO);
    producer.close(Duration.ZERO);
    consumer.close();
  }
}
