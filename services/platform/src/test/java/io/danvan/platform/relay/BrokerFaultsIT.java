package io.danvan.platform.relay;

import static io.danvan.platform.journal.Samples.aStream;
import static org.apache.kafka.common.acl.AclOperation.DESCRIBE;
import static org.apache.kafka.common.acl.AclOperation.WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.danvan.platform.event.Stream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/**
 * A broker that is killed under load, and one that withdraws its permission. The broker is away for
 * a moment, or for as many seconds as {@code danvan.test.outage} says.
 */
@ExtendWith(OutputCaptureExtension.class)
class BrokerFaultsIT extends RelayTest {
  private static final Duration OUTAGE =
      Duration.ofSeconds(Integer.getInteger("danvan.test.outage", 0));
  private static final String TOPIC = "events";

  @Test
  void writersGoOnWhileTheBrokerIsGoneAndAllArrives() throws Exception {
    try (BrokerProcess broker = BrokerProcess.open()) {
      broker.createTopic(TOPIC, 3);
      var kafka = broker.connection("relay");
      try (TestRelay relay = TestRelay.start(database, kafka);
          Arrivals arrivals = Arrivals.of(TOPIC, kafka);
          Writers writers = Writers.start(journal, transactions, TOPIC, 4)) {
        arrivals.awaitAdmitted(200);

        broker.kill();
        writers.awaitMore(2 * TestRelay.PROPERTIES.windowEvents());
        for (Instant end = Instant.now().plus(OUTAGE); Instant.now().isBefore(end); ) {
          writers.awaitMore(1);
        }
        assertThat(relay.inFlight())
            .as("what waits, waits in the log, which keeps what the slot needs and no more")
            .isLessThanOrEqualTo(TestRelay.PROPERTIES.windowEvents());
        assertThat(logIsBounded()).isTrue();

        broker.start();
        arrivals.awaitAdmitted(writers.stop());
        assertThat(arrivals.violations()).isEmpty();
      }
    }
  }

  @Test
  void stopsWithAnAlarmAndSkipsNothingWhileItMayNotWrite(CapturedOutput output) throws Exception {
    Stream stream = aStream(TOPIC);
    try (BrokerProcess broker = BrokerProcess.secured();
        Admin admin = broker.administrator()) {
      broker.createTopic(TOPIC, 1);
      List<AclBinding> permission = List.of(permission(WRITE), permission(DESCRIBE));
      admin.createAcls(permission).all().get();
      try (TestRelay relay = TestRelay.start(database, broker.connection("relay"));
          Arrivals arrivals = Arrivals.of(TOPIC, broker.connection(BrokerProcess.ADMINISTRATOR))) {
        append(stream, 0, 10);
        arrivals.awaitAdmitted(10);

        admin.deleteAcls(permission.stream().map(AclBinding::toFilter).toList()).all().get();
        append(stream, 10, 5);
        await()
            .atMost(PATIENCE)
            .untilAsserted(
                () ->
                    assertThat(output)
                        .contains("The relay stopped")
                        .contains("TopicAuthorizationException"));
        assertThat(relay.count("danvan.relay.restarts")).isPositive();
        append(stream, 15, 5);

        admin.createAcls(permission).all().get();
        arrivals.awaitAdmitted(20);
        assertThat(arrivals.violations()).isEmpty();
      }
    }
  }

  private boolean logIsBounded() {
    return jdbc.sql(
            """
            SELECT safe_wal_size IS NOT NULL FROM pg_replication_slots WHERE slot_name = ?\
            """)
        .param(ReplicationSlot.nameFor(jdbc))
        .query(Boolean.class)
        .single();
  }

  private static AclBinding permission(AclOperation operation) {
    return new AclBinding(
        new ResourcePattern(ResourceType.TOPIC, TOPIC, PatternType.LITERAL),
        new AccessControlEntry("User:relay", "*", operation, AclPermissionType.ALLOW));
  }
}
