package io.danvan.coordination.commitment;

import io.danvan.coordination.common.FreeText;

/**
 * What is asked.
 *
 * @param work what is to be done
 * @param result what proves that it is done
 */
public record Terms(FreeText work, FreeText result) {
  Terms after(RequestEvent event) {
    return event instanceof RequestEvent.Amended amended
        ? new Terms(amended.work(), amended.result())
        : this;
  }
}
