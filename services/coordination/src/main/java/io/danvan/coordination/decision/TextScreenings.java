package io.danvan.coordination.decision;

import io.danvan.platform.security.Caller;

/** Makes the screening of one command's texts. */
@FunctionalInterface
public interface TextScreenings {
  /**
   * The screening of the texts of a command.
   *
   * @param command its name, as {@code tasks/issue}
   */
  TextScreening of(Caller caller, String command);
}
