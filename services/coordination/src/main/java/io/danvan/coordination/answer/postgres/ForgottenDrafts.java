package io.danvan.coordination.answer.postgres;

import io.danvan.coordination.answer.AnswerDrafts;
import java.time.Clock;
import java.time.Duration;
import org.springframework.scheduling.annotation.Scheduled;

/** Forgets drafts that nobody published; that several instances do so is harmless. */
final class ForgottenDrafts {
  private static final Duration LASTS = Duration.ofDays(30);

  private final AnswerDrafts drafts;
  private final Clock clock;

  ForgottenDrafts(AnswerDrafts drafts, Clock clock) {
    this.drafts = drafts;
    this.clock = clock;
  }

  @Scheduled(initialDelayString = "PT2M", fixedDelayString = "PT1H")
  void forget() {
    drafts.forgetBefore(clock.instant().minus(LASTS));
  }
}
