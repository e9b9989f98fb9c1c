package io.danvan.coordination.shortfall.postgres;

import io.danvan.coordination.common.postgres.RecordFamily;
import io.danvan.coordination.common.postgres.RecordHistory;
import io.danvan.coordination.shortfall.ShortfallExplained;
import io.danvan.coordination.shortfall.ShortfallId;
import io.danvan.coordination.shortfall.ShortfallRecord;
import io.danvan.coordination.shortfall.kafka.ShortfallContract;
import io.danvan.platform.postgres.ArrayColumn;
import io.danvan.platform.registry.EventCodec;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The explanations in the table {@code shortfall_event}. */
public final class ShortfallHistory
    extends RecordHistory<ShortfallId, ShortfallExplained, ShortfallRecord> {
  private final JdbcClient jdbc;

  /** A history in this client's database, with payloads in this codec's format. */
  public ShortfallHistory(JdbcClient jdbc, EventCodec codec) {
    super(
        jdbc,
        codec,
        new RecordFamily<>(
            "shortfall_event",
            ShortfallContract::read,
            ShortfallExplained::shortfall,
            ShortfallId::new,
            ShortfallId::value,
            (_, events) ->
                Optional.of(new ShortfallRecord(events.getFirst().event().shortfall(), events))));
    this.jdbc = jdbc;
  }

  /** Those of these terms of which something was said. */
  public Set<ShortfallId> explained(Collection<ShortfallId> ids) {
    return jdbc.sql(
            "SELECT record_id FROM shortfall_event WHERE version = 1 AND record_id = ANY (:ids)")
        .param("ids", ArrayColumn.of("uuid", ids, ShortfallId::value))
        .query((row, _) -> new ShortfallId(row.getObject("record_id", UUID.class)))
        .set();
  }

  /** What was said of a term; nothing if nothing of it has arrived. */
  public ShortfallRecord of(ShortfallId id) {
    ShortfallRecord found = find(List.of(id)).get(id);
    return found == null ? new ShortfallRecord(id, List.of()) : found;
  }
}
