package io.danvan.coordination.secondlook.postgres;

import io.danvan.coordination.secondlook.SecondLooks;
import java.time.Clock;
import org.springframework.scheduling.annotation.Scheduled;

/** Forgets texts whose time is over; that several instances do so is harmless. */
final class ForgottenTexts {
  private final SecondLooks looks;
  private final Clock clock;

  ForgottenTexts(SecondLooks looks, Clock clock) {
    this.looks = looks;
    this.clock = clock;
  }

  @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT5M")
  void forget() {
    looks.forgetTexts(clock.instant());
  }
}
