package io.danvan.local.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.danvan.local.stack.LocalStack;
import io.danvan.schemas.Topic;
import io.danvan.schemas.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.SaslConfigs;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TransactionalIdAuthorizationException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Every account tries everything on the local stack's broker. */
@TestInstance(Lifecycle.PER_CLASS)
class KafkaAccessIT {
  private static final Duration ANSWER = Duration.ofSeconds(60);

  /** Who gets no answer at all waits so long for it. */
  private static final Duration SILENCE = Duration.ofSeconds(2);

  private LocalStack stack;

  @BeforeAll
  void begin() throws Exception {
    stack = LocalStack.create();
    stack.startBroker();
    // Something to read.
    for (BrokerAccount owner : BrokerAccounts.all()) {
      try (var attempts = as(owner.name())) {
        attempts.write(owner.writes());
      }
    }
  }

  @AfterAll
  void end() throws Exception {
    stack.close();
  }

  @Test
  void everyAccountWritesAndReadsWhatTheTableSaysAndNothingElse() throws Exception {
    for (BrokerAccount account : BrokerAccounts.all()) {
      try (var attempts = as(account.name())) {
        assertThat(attempts.write(Topics.all()))
            .as("what %s writes", account.name())
            .isEqualTo(account.writes());
        assertThat(attempts.read(Topics.all()))
            .as("what %s reads", account.name())
            .isEqualTo(account.reads());
      }
    }
  }

  @Test
  void everyAccountUsesItsOwnConsumerGroupsAndNoOthers() throws Exception {
    List<String> groups =
        BrokerAccounts.all().stream()
            .flatMap(
                account ->
                    Stream.of(account.name(), account.name() + ".sync", account.name() + "x"))
            .toList();
    Set<String> allowed = new TreeSet<>();
    Set<String> expected = new TreeSet<>();
    for (BrokerAccount account : BrokerAccounts.all()) {
      Topic readable = account.reads().iterator().next();
      try (var attempts = as(account.name())) {
        for (String group : groups) {
          if (account.groups().filter(own -> own.include(group)).isPresent()) {
            expected.add(account.name() + " uses " + group);
          }
          if (attempts.use(group, readable)) {
            allowed.add(account.name() + " uses " + group);
          }
        }
      }
    }

    assertThat(allowed).isEqualTo(expected);
  }

  @Test
  void nobodyButTheInstallerChangesTopicsAccountsOrGrants() throws Exception {
    for (BrokerAccount account : BrokerAccounts.all()) {
      try (var attempts = as(account.name())) {
        for (Topic topic : Topics.all()) {
          assertThat(attempts.change(topic)).as("%s, %s", account.name(), topic.name()).isEmpty();
        }
        assertThat(attempts.govern()).as(account.name()).isEmpty();
      }
    }
    try (var attempts = as(BrokerAccounts.INSTALLER)) {
      assertThat(attempts.change(Topics.all().getFirst())).hasSize(4);
      assertThat(attempts.govern()).hasSize(4);
    }
  }

  /** Whatever somebody, or an earlier version, has set: the next start sets it right. */
  @Test
  void topicsAreKeptAsTheInstallationSays() throws Exception {
    var topic = new ConfigResource(ConfigResource.Type.TOPIC, Topics.all().getLast().name());
    try (Admin admin = Admin.create(stack.kafka().client(BrokerAccounts.INSTALLER))) {
      var deletes =
          new AlterConfigOp(
              new ConfigEntry(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE),
              AlterConfigOp.OpType.SET);
      admin.incrementalAlterConfigs(Map.of(topic, List.of(deletes))).all().get();

      stack.startBroker();

      await().atMost(ANSWER).until(() -> isCompacted(admin, topic));
    }
  }

  private static boolean isCompacted(Admin admin, ConfigResource topic) throws Exception {
    return admin.describeConfigs(List.of(topic)).all().get().values().stream()
        .map(settings -> settings.get(TopicConfig.CLEANUP_POLICY_CONFIG).value())
        .allMatch(TopicConfig.CLEANUP_POLICY_COMPACT::equals);
  }

  @Test
  void nobodyUsesTransactions() {
    for (BrokerAccount account : BrokerAccounts.all()) {
      Map<String, Object> settings = new HashMap<>(stack.kafka().client(account.name()));
      settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, account.name());
      try (var producer =
          new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
        assertThatThrownBy(producer::initTransactions)
            .as(account.name())
            .isInstanceOf(TransactionalIdAuthorizationException.class);
      }
    }
  }

  @Test
  void anAccountIsTurnedAwayWithAnotherSecret() {
    Stream.concat(
            BrokerAccounts.superUsers().stream(),
            BrokerAccounts.all().stream().map(BrokerAccount::name))
        .forEach(
            account -> {
              Map<String, Object> guess = new HashMap<>(stack.kafka().client(account));
              guess.computeIfPresent(
                  SaslConfigs.SASL_JAAS_CONFIG,
                  (_, login) -> login.toString().replace(stack.kafka().secret(account), "guessed"));
              assertThat(signIn(guess, ANSWER))
                  .as(account)
                  .isInstanceOf(SaslAuthenticationException.class);
            });
  }

  @Test
  void whoeverDoesNotSignInIsNotAnswered() {
    assertThat(
            signIn(
                Map.of(
                    AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, stack.kafka().bootstrapServers()),
                SILENCE))
        .isInstanceOf(TimeoutException.class);
    assertThat(
            signIn(
                Map.of(AdminClientConfig.BOOTSTRAP_CONTROLLERS_CONFIG, stack.controller()),
                SILENCE))
        .isInstanceOf(TimeoutException.class);
  }

  /** What became of somebody who tries to get in. */
  private static @Nullable Throwable signIn(Map<String, Object> connection, Duration patience) {
    Map<String, Object> settings = new HashMap<>(connection);
    int wait = Math.toIntExact(patience.toMillis());
    settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, wait);
    settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, wait);
    try (Admin admin = Admin.create(settings)) {
      return catchThrowableOfType(
              ExecutionException.class, () -> admin.describeCluster().clusterId().get())
          .getCause();
    }
  }

  private Attempts as(String account) {
    return new Attempts(stack.kafka().client(account));
  }
}
