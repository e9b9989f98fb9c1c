package io.danvan.coordination.shortfall.postgres;

import io.danvan.coordination.access.Classification;
import io.danvan.coordination.common.kafka.RecordAppends;
import io.danvan.coordination.shortfall.ShortfallExplained;
import io.danvan.coordination.shortfall.ShortfallId;
import io.danvan.coordination.shortfall.ShortfallRecord;
import io.danvan.coordination.shortfall.Shortfalls;
import io.danvan.coordination.shortfall.kafka.ShortfallContract;
import io.danvan.platform.journal.Journal;
import java.util.List;

/** Explanations in this service's journal and tables. They are for everybody, as schedules are. */
final class PostgresShortfalls implements Shortfalls {
  private final Journal journal;
  private final RecordAppends appends;
  private final ShortfallHistory history;

  PostgresShortfalls(Journal journal, RecordAppends appends, ShortfallHistory history) {
    this.journal = journal;
    this.appends = appends;
    this.history = history;
  }

  @Override
  public ShortfallRecord find(ShortfallId id) {
    return history.of(id);
  }

  @Override
  public ShortfallRecord lock(ShortfallId id) {
    journal.lock(List.of(appends.stream(id.value())));
    return find(id);
  }

  @Override
  public void append(ShortfallExplained event, ShortfallRecord on) {
    journal.append(
        List.of(
            appends.of(
                on.id().value(),
                ShortfallContract.write(event),
                Classification.PUBLIC,
                on.version())));
  }
}
