package io.danvan.platform.journal;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.UUIDClock;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/** Makes event ids: UUIDv7 of the given clock, rising within this process. Thread-safe. */
final class EventIds {
  private final TimeBasedEpochGenerator generator;

  EventIds(Clock clock) {
    this.generator =
        Generators.timeBasedEpochGenerator(
            new SecureRandom(),
            new UUIDClock() {
              @Override
              public long currentTimeMillis() {
                return clock.millis();
              }
            });
  }

  UUID next() {
    return generator.generate();
  }
}
