package io.danvan.coordination.commitment;

import java.util.List;

/**
 * What the streams of a commitment come to.
 *
 * @param commitment where it stands
 * @param timeline how it came there: the exchange in its order, the remarks between by their time
 */
public record FoldedCommitment(Commitment commitment, List<TimelineEntry> timeline) {
  /** Copies the timeline. */
  public FoldedCommitment {
    timeline = List.copyOf(timeline);
  }
}
