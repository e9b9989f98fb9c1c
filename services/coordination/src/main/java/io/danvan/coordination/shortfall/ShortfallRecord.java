package io.danvan.coordination.shortfall;

import io.danvan.coordination.common.Recorded;
import java.util.List;
import java.util.Optional;

/**
 * What an office said of what it lacks in a term.
 *
 * @param explanations all that it said, in order; the last one holds
 */
public record ShortfallRecord(ShortfallId id, List<Recorded<ShortfallExplained>> explanations) {
  /** Copies the explanations. */
  public ShortfallRecord {
    explanations = List.copyOf(explanations);
  }

  /** The version of the stream; 0 before anything was said. */
  public long version() {
    return explanations.size();
  }

  /** What holds now; empty before anything was said. */
  public Optional<Recorded<ShortfallExplained>> latest() {
    return explanations.isEmpty() ? Optional.empty() : Optional.of(explanations.getLast());
  }

  /** The types of the events that somebody has still to see who had seen this version. */
  List<String> changesSince(long version) {
    return explanations.stream()
        .filter(recorded -> recorded.version() > version)
        .map(recorded -> recorded.event().getClass().getSimpleName())
        .toList();
  }
}
