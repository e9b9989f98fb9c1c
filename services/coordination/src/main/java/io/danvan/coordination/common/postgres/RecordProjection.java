package io.danvan.coordination.common.postgres;

import io.danvan.platform.event.Projection;
import io.danvan.platform.event.RecordedEvent;
import java.util.List;

/** Keeps a history of which nothing else is made. */
public final class RecordProjection implements Projection {
  private final RecordHistory<?, ?, ?> history;

  /** Keeps what concerns this history's family. */
  public RecordProjection(RecordHistory<?, ?, ?> history) {
    this.history = history;
  }

  @Override
  public void apply(List<RecordedEvent> events) {
    history.take(events);
  }

  @Override
  public void redact(List<RecordedEvent> events) {
    history.redact(events);
  }
}
