package io.danvan.platform.limit;

import io.github.bucket4j.Bucket;
import java.time.Duration;

/**
 * So much at once, and so much in the long run.
 *
 * @param burst how many requests may come at once after a pause
 * @param perMinute how many may come minute by minute
 */
public record Rate(int burst, int perMinute) {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  Bucket bucket() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(burst).refillGreedy(perMinute, MINUTE))
        .build();
  }

  /** After this long a pause nobody's bucket differs from a new one. */
  Duration recovery() {
    return MINUTE.multipliedBy(burst).dividedBy(perMinute);
  }
}
