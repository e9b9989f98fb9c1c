package io.danvan.coordination.answer;

import io.danvan.coordination.common.AnswerId;
import java.util.Optional;

/** The answers that the organisations of this service have published. */
public interface Answers {
  /** An answer with all its versions. */
  Optional<Answer> find(AnswerId id);

  /** Writes a version, in the transaction that keeps others from publishing for its commitment. */
  void publish(AnswerPublished version);
}
