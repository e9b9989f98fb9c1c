package io.danvan.coordination.shortfall.postgres;

import io.danvan.platform.event.Projection;
import io.danvan.platform.event.RecordedEvent;
import java.util.List;

/** Keeps what a service knows of explanations. */
public final class ShortfallProjection implements Projection {
  private final ShortfallHistory history;

  /** Keeps it in this history. */
  public ShortfallProjection(ShortfallHistory history) {
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
