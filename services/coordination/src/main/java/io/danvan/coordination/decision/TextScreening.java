package io.danvan.coordination.decision;

import io.danvan.platform.refusal.Refusal;
import java.util.Optional;

/** Looks at a text before it is written for ever. */
@FunctionalInterface
public interface TextScreening {
  /**
   * Why the text may not be written, if it may not: it is too long, or holds personal data.
   *
   * @param field the text's name in the command
   */
  Optional<Refusal> refusal(String field, String text);
}
