package io.danvan.platform.relay;

import io.danvan.platform.relay.Checkpoints.Delivered;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.postgresql.replication.LogSequenceNumber;

/**
 * Records at intervals how far Kafka has everything. The slot is told a position only after it is
 * recorded, so that a slot which is further than the record is known not to be ours: it was made
 * anew, and what it does not bring must be republished.
 */
final class Progress {
  private final Checkpoints checkpoints;
  private final EventSender sender;
  private final RelayMetrics metrics;
  private final long epoch;
  private final long interval;
  private final long heartbeatInterval;

  private long lastTick;
  private long lastSave;
  private long acknowledgedEvents;
  private @Nullable Delivered delivered;
  private @Nullable Delivered pending;

  /**
   * @param delivered what is known at the beginning, if more than is recorded
   */
  Progress(
      Checkpoints checkpoints,
      EventSender sender,
      RelayMetrics metrics,
      RelayProperties properties,
      long epoch,
      @Nullable Delivered delivered) {
    this.checkpoints = checkpoints;
    this.sender = sender;
    this.metrics = metrics;
    this.epoch = epoch;
    this.interval = properties.checkpointInterval().toNanos();
    this.heartbeatInterval = properties.heartbeatInterval().toNanos();
    this.delivered = delivered;
    this.lastTick = System.nanoTime();
    this.lastSave = lastTick - heartbeatInterval;
  }

  /** Whether it is time for another look. */
  boolean isDue() {
    return System.nanoTime() - lastTick >= interval;
  }

  /**
   * Looks how far things are, and records it if there is news, or if nothing was recorded for long.
   *
   * @param acknowledged how many events Kafka had acknowledged before the position was asked for
   * @param complete the position up to which Kafka has everything
   * @return whether that is recorded now
   */
  boolean recordNews(long acknowledged, LogSequenceNumber complete) {
    boolean news = acknowledged > acknowledgedEvents;
    if (!news && System.nanoTime() - lastSave < heartbeatInterval) {
      lastTick = System.nanoTime();
      observe(complete);
      return false;
    }
    if (!news) {
      checkpoints.heartbeat();
    }
    acknowledgedEvents = acknowledged;
    record(complete);
    return true;
  }

  /** Looks how far things are, and records it. */
  void record(LogSequenceNumber complete) {
    lastTick = System.nanoTime();
    observe(complete);
    checkpoints.save(epoch, complete, delivered);
    lastSave = lastTick;
  }

  /**
   * An observation counts once everything before its position is complete. The offsets are taken
   * before it, so that whatever its snapshot does not see has higher ones.
   */
  private void observe(LogSequenceNumber complete) {
    Map<TopicPartition, Long> offsets = sender.offsets();
    Observation now = checkpoints.observe();
    metrics.behind(now.position().asLong() - complete.asLong());
    if (pending != null && complete.compareTo(pending.observation().position()) >= 0) {
      delivered = pending;
      pending = null;
    }
    if (pending == null) {
      pending = new Delivered(now, offsets);
    }
  }
}
