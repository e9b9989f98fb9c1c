package io.danvan.coordination.commitment.postgres;

import io.danvan.coordination.commitment.Commitment;
import io.danvan.coordination.commitment.CommitmentObserver;
import io.danvan.coordination.commitment.FoldedCommitment;
import io.danvan.platform.event.Projection;
import io.danvan.platform.event.RecordedEvent;
import java.util.List;

/** Keeps what a body's service knows of commitments: their events, and the rows that find them. */
public final class CommitmentProjection implements Projection {
  private final CommitmentHistory history;
  private final CommitmentTable table;
  private final List<CommitmentObserver> observers;

  /** A projection onto this history and this table. */
  CommitmentProjection(
      CommitmentHistory history, CommitmentTable table, List<CommitmentObserver> observers) {
    this.history = history;
    this.table = table;
    this.observers = List.copyOf(observers);
  }

  @Override
  public void apply(List<RecordedEvent> events) {
    List<Commitment> changed =
        history.take(events).stream()
            .flatMap(record -> record.fold().stream())
            .map(FoldedCommitment::commitment)
            .toList();
    if (!changed.isEmpty()) {
      table.put(changed);
      observers.forEach(observer -> observer.changed(changed));
    }
  }

  /** The rows that find commitments hold no text. */
  @Override
  public void redact(List<RecordedEvent> events) {
    history.redact(events);
  }
}
