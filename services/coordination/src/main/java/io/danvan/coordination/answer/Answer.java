package io.danvan.coordination.answer;

import io.danvan.coordination.common.AnswerId;
import io.danvan.coordination.common.Recorded;
import java.util.List;

/**
 * An answer as it stands in public.
 *
 * @param versions all that was published of it, the first one first; never empty
 */
public record Answer(List<Recorded<AnswerPublished>> versions) {
  /** Copies the versions. */
  public Answer {
    versions = List.copyOf(versions);
  }

  /** Its identity. */
  public AnswerId id() {
    return latest().event().answer();
  }

  /** The version in force. */
  public Recorded<AnswerPublished> latest() {
    return versions.getLast();
  }
}
