package io.danvan.platform.journal;

/** What this instance last knew of the journal; the journal itself is asked at every append. */
@FunctionalInterface
public interface JournalState {
  /** Whether the journal may lack events that Kafka has, so that nothing can be decided on it. */
  boolean isBehind();
}
