package io.danvan.platform.command;

import java.time.Duration;
import org.springframework.scheduling.annotation.Scheduled;

/** Forgets old answers from time to time; that several instances do so is harmless. */
final class AnswerRetention {
  private final Answers answers;
  private final Duration kept;

  AnswerRetention(Answers answers, Duration kept) {
    this.answers = answers;
    this.kept = kept;
  }

  @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT6H")
  void forget() {
    answers.forgetOlderThan(kept);
  }
}
