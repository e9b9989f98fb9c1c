package io.danvan.platform.relay;

import io.danvan.platform.relay.Checkpoints.Delivered;
import io.danvan.platform.relay.Checkpoints.Inherited;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.jspecify.annotations.Nullable;
import org.postgresql.replication.LogSequenceNumber;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tries to become the one instance that sends, and then sends. */
class Leader {
  private static final Logger log = LoggerFactory.getLogger(Leader.class);
  private static final String SLOT_IN_USE = "55006";

  private final RelayDatabase database;
  private final Supplier<Producer<String, byte[]>> producers;
  private final RelayMetrics metrics;
  private final RelayProperties properties;

  Leader(
      RelayDatabase database,
      Supplier<Producer<String, byte[]>> producers,
      RelayMetrics metrics,
      RelayProperties properties) {
    this.database = database;
    this.producers = producers;
    this.metrics = metrics;
    this.properties = properties;
  }

  /**
   * Leads until stopped. Returns at once while another instance leads, and while the journal may
   * lack events that Kafka has: a redaction among them would be undone by sending the older text.
   */
  void lead(BooleanSupplier stopped) throws SQLException {
    if (!database.comparison().isCurrent() || !database.slot().prepare()) {
      return;
    }
    try (ReplicationStream stream = database.open();
        EventSender sender = new EventSender(producers.get(), properties)) {
      lead(stream, sender, stopped);
    } catch (SQLException e) {
      if (!SLOT_IN_USE.equals(e.getSQLState())) {
        throw e;
      }
    } finally {
      metrics.following();
    }
  }

  private void lead(ReplicationStream stream, EventSender sender, BooleanSupplier stopped)
      throws SQLException {
    Inherited inherited = database.checkpoints().takeOver();
    LogSequenceNumber position = database.slot().position();
    log.info("This instance leads the relay, from {} on", position.asString());
    AcknowledgeWindow window = new AcknowledgeWindow(position);
    metrics.leading(window, sender);
    RelaySession session = new RelaySession(stream, sender, window, stopped);
    Delivered republished =
        position.compareTo(inherited.acknowledged()) > 0
            ? republish(session, inherited.snapshot())
            : null;
    session.run(
        new Progress(
            database.checkpoints(), sender, metrics, properties, inherited.epoch(), republished));
  }

  /**
   * The slot stands behind what was ever acknowledged, so it is new: what committed before it was
   * made, it will not bring. It is there already, so that whatever commits during the republish
   * comes through it; what comes both ways is the same twice. A crash on the way leaves the record
   * as it is, and the next leader finds the same.
   */
  private Delivered republish(RelaySession session, @Nullable String snapshot) {
    if (snapshot == null) {
      log.info("Nothing is recorded about the slot: the whole journal is sent first");
    } else {
      log.error("The slot is not the one recorded: what {} does not see is sent again", snapshot);
      metrics.republished();
    }
    Observation observation = database.republisher().republish(snapshot, session::republish);
    session.flush();
    return new Delivered(observation, Map.of());
  }
}
