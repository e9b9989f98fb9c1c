package io.danvan.platform.inbox;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a service takes in.
 *
 * @param topics the other services' topics that it reads; a service never reads its own
 * @param threads how many threads read; a partition is always read by one of them
 * @param maxBatch how many records one transaction takes at most
 * @param retry how work is tried again that failed in passing
 */
@ConfigurationProperties("danvan.inbox")
public record InboxProperties(
    @DefaultValue({}) List<String> topics,
    @DefaultValue("2") int threads,
    @DefaultValue("2000") int maxBatch,
    @DefaultValue Retry retry) {

  /**
   * Exponential back-off without end: giving up would lose events.
   *
   * @param first the first pause; each next one is twice as long
   * @param longest the longest pause
   */
  public record Retry(
      @DefaultValue("100ms") Duration first, @DefaultValue("10s") Duration longest) {}
}
