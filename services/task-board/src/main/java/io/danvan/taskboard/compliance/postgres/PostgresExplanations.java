package io.danvan.taskboard.compliance.postgres;

import io.danvan.coordination.shortfall.ShortfallId;
import io.danvan.coordination.shortfall.ShortfallRecord;
import io.danvan.coordination.shortfall.postgres.ShortfallHistory;
import io.danvan.taskboard.compliance.Explanations;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** Explanations in the board's copies of their events. */
public final class PostgresExplanations implements Explanations {
  private final ShortfallHistory history;

  /** Those of this history. */
  public PostgresExplanations(ShortfallHistory history) {
    this.history = history;
  }

  @Override
  public Set<ShortfallId> explained(Collection<ShortfallId> terms) {
    return history.explained(terms);
  }

  @Override
  public Map<ShortfallId, ShortfallRecord> find(Collection<ShortfallId> terms) {
    return history.find(terms);
  }
}
