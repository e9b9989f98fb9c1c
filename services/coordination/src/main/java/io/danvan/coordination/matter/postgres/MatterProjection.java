package io.danvan.coordination.matter.postgres;

import io.danvan.platform.event.Projection;
import io.danvan.platform.event.RecordedEvent;
import java.util.List;

/** Keeps what a service knows of what was raised at meetings. */
public final class MatterProjection implements Projection {
  private final MatterHistory history;

  /** Keeps it in this history. */
  public MatterProjection(MatterHistory history) {
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
