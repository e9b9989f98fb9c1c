package io.danvan.platform.inbox;

import io.danvan.events.commitment.Verified;
import io.danvan.platform.event.Projection;
import io.danvan.platform.event.RecordedEvent;
import io.danvan.platform.event.StreamId;
import io.danvan.platform.telemetry.Tracing;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A projection that notes each event in order, and refuses what a test calls poison. */
class SeenEvents implements Projection, OwnershipCheck {
  private final JdbcClient jdbc;
  private final Tracing tracing;
  private final Set<String> traces = ConcurrentHashMap.newKeySet();
  private final Set<String> poison = ConcurrentHashMap.newKeySet();
  private final Set<UUID> disowned = ConcurrentHashMap.newKeySet();
  private final AtomicInteger troubles = new AtomicInteger();
  private final AtomicInteger waiting = new AtomicInteger();
  private volatile CountDownLatch gate = new CountDownLatch(0);

  SeenEvents(JdbcClient jdbc, Tracing tracing) {
    this.jdbc = jdbc;
    this.tracing = tracing;
    jdbc.sql(
            """
            CREATE TABLE IF NOT EXISTS seen (
              position bigserial PRIMARY KEY, stream_id text, version bigint, text text)
            """)
        .update();
  }

  @Override
  public void apply(List<RecordedEvent> events) {
    String traceparent = tracing.currentTraceparent();
    if (traceparent != null) {
      traces.add(traceparent.split("-")[1]);
    }
    for (RecordedEvent event : events) {
      String text = text(event);
      if (poison.contains(text)) {
        throw new IllegalStateException("Cannot take " + text);
      }
      jdbc.sql("INSERT INTO seen (stream_id, version, text) VALUES (?, ?, ?)")
          .params(event.stream().id().value(), event.version(), text)
          .update();
    }
    waitAtGate();
    if (troubles.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      throw new TransientDataAccessResourceException("In passing");
    }
  }

  private void waitAtGate() {
    waiting.incrementAndGet();
    try {
      gate.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      waiting.decrementAndGet();
    }
  }

  @Override
  public void redact(List<RecordedEvent> events) {
    for (RecordedEvent event : events) {
      jdbc.sql("UPDATE seen SET text = ? WHERE stream_id = ? AND version = ?")
          .params(text(event), event.stream().id().value(), event.version())
          .update();
    }
  }

  @Override
  public Set<UUID> violations(List<RecordedEvent> events) {
    return disowned;
  }

  /** Refuses events with this text. */
  void refuse(String text) {
    poison.add(text);
  }

  /** Has the table itself refuse events with this text. */
  void refuseInTheDatabase(String text) {
    jdbc.sql("ALTER TABLE seen ADD CONSTRAINT refused CHECK (text <> '%s')".formatted(text))
        .update();
  }

  /** Takes events up to a point and stands still there until {@link #goOn}. */
  void standStill() {
    gate = new CountDownLatch(1);
  }

  /** Whether somebody stands still. */
  boolean standsStill() {
    return waiting.get() > 0;
  }

  /** Lets everybody go on. */
  void goOn() {
    gate.countDown();
  }

  /** Refuses nothing any more. */
  void recover() {
    goOn();
    troubles.set(0);
    jdbc.sql("ALTER TABLE seen DROP CONSTRAINT IF EXISTS refused").update();
    poison.clear();
    disowned.clear();
  }

  /** Holds that the event's author does not own its topic. */
  void disown(SentEvent event) {
    disowned.add(event.arrived().event().id());
  }

  /** Fails so many times in passing, each time after the work was done. */
  void failInPassing(int times) {
    troubles.set(times);
  }

  /** The ids of the traces that events were applied in. */
  Set<String> traces() {
    return traces;
  }

  /** The versions applied of this stream, in the order of their application. */
  List<Long> versions(StreamId stream) {
    return jdbc.sql("SELECT version FROM seen WHERE stream_id = ? ORDER BY position")
        .param(stream.value())
        .query((row, number) -> row.getLong(1))
        .list();
  }

  /** The texts kept of this stream. */
  List<String> texts(StreamId stream) {
    return jdbc.sql("SELECT text FROM seen WHERE stream_id = ? ORDER BY version")
        .param(stream.value())
        .query((row, number) -> row.getString(1))
        .list();
  }

  private static String text(RecordedEvent event) {
    return event.payload() instanceof Verified verified ? verified.getFinding().getValue() : "";
  }
}
