package io.danvan.platform.command;

import io.danvan.platform.event.Projection;
import io.danvan.platform.event.RecordedEvent;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Keeps redacted words from being repeated: answers show records, and so the words of their events.
 * An answer shows more than the redacted event, yet it is forgotten whole; who repeats the request
 * is told that it took effect, and reads the record again.
 */
final class AnswerProjection implements Projection {
  private final Answers answers;

  AnswerProjection(Answers answers) {
    this.answers = answers;
  }

  @Override
  public void apply(List<RecordedEvent> events) {}

  @Override
  public void redact(List<RecordedEvent> events) {
    answers.forgetWhatWasSaidOf(
        events.stream().map(event -> event.stream().partitionKey()).collect(Collectors.toSet()));
  }
}
