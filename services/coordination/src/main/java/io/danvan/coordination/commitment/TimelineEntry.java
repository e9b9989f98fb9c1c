package io.danvan.coordination.commitment;

import io.danvan.coordination.common.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * An event in the history of a commitment. None is ever left out, whatever prevailed.
 *
 * @param recorded the event, as its stream holds it
 * @param overtaken what took its effect away, if something did
 */
public record TimelineEntry(
    Recorded<? extends CommitmentEvent> recorded, @Nullable Overtaken overtaken) {
  /**
   * The event of the other side that prevailed over this one; neither author had seen the other's.
   *
   * @param by the prevailing event's version in its stream
   * @param reason why it prevailed
   */
  public record Overtaken(long by, String reason) {}
}
