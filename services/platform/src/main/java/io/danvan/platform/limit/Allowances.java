package io.danvan.platform.limit;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;

/**
 * What is left to each of those whom one rate limits. Whoever has not asked for as long as it takes
 * to be given everything again is forgotten; and of very many the ones that ask least, so that they
 * cannot fill the memory. Thread-safe.
 */
final class Allowances {
  private static final int MOST = 50_000;

  private final LoadingCache<Object, Bucket> buckets;

  Allowances(Rate rate) {
    buckets =
        Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterAccess(rate.recovery())
            .build(_ -> rate.bucket());
  }

  /** Takes one; zero, or how long it takes until there is one. */
  Duration take(Object who) {
    ConsumptionProbe probe = buckets.get(who).tryConsumeAndReturnRemaining(1);
    return Duration.ofNanos(probe.isConsumed() ? 0 : probe.getNanosToWaitForRefill());
  }

  /** How many are remembered, about. */
  long known() {
    return buckets.estimatedSize();
  }
}
