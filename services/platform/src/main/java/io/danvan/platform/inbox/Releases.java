package io.danvan.platform.inbox;

import io.danvan.platform.event.StreamId;
import io.danvan.platform.refusal.Refused;
import io.danvan.platform.registry.EventCodec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Tries parked streams again: when an operator says so, and by itself when an upgrade or the
 * registry brings what they waited for. Thread-safe.
 */
public final class Releases {
  private static final Logger log = LoggerFactory.getLogger(Releases.class);

  private final Inbox inbox;
  private final ParkedEvents parked;
  private final EventCodec codec;
  private final InboxMetrics metrics;

  Releases(Inbox inbox, ParkedEvents parked, EventCodec codec, InboxMetrics metrics) {
    this.inbox = inbox;
    this.parked = parked;
    this.codec = codec;
    this.metrics = metrics;
  }

  /**
   * Tries a stream's parked events again in order. Those that still cannot be applied, and all
   * behind them, stay parked.
   *
   * @return how many were applied
   */
  public int redrive(StreamId stream) {
    Outcome outcome = inbox.redrive(stream);
    metrics.taken(outcome);
    return outcome.applied().size();
  }

  /**
   * Removes a parked event that is not the stream's own (a fork, tampered with, or of another
   * owner), and tries the others again. In Kafka it stands until the owner has sent its own event
   * of that version again, and for ever if it has none.
   *
   * @return how many of the others were applied
   * @throws Refused if there is no such event, or if it may be the stream's own
   */
  int discard(StreamId stream, ParkedStream.Place place) {
    Outcome outcome = inbox.discard(stream, place);
    metrics.taken(outcome);
    return outcome.applied().size();
  }

  /** Tries those again that wait for an event type which is known now, or for a schema. */
  @Scheduled(initialDelay = 0, fixedDelayString = "PT1M")
  void releaseReadable() {
    for (StreamId stream : parked.waitingFor(codec.types())) {
      log.info("Released {}: {} events applied", stream, redrive(stream));
    }
  }
}
