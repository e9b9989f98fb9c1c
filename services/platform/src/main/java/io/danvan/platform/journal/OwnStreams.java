package io.danvan.platform.journal;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.danvan.platform.event.StreamId;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** Tells this service's own streams from those that it has copies of. Thread-safe. */
public final class OwnStreams {
  private final StreamGate gate;
  private final JournalProperties journal;

  OwnStreams(StreamGate gate, JournalProperties journal) {
    this.gate = gate;
    this.journal = journal;
  }

  /** Those that this service writes, of the ones that have begun. */
  public Set<StreamId> among(Collection<StreamId> streams) {
    return gate.topics(streams).entrySet().stream()
        .filter(entry -> journal.owns(entry.getValue()))
        .map(Map.Entry::getKey)
        .collect(toUnmodifiableSet());
  }
}
