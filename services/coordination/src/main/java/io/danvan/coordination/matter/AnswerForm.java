package io.danvan.coordination.matter;

/** How those who raised a matter were told. */
public enum AnswerForm {
  /** A form that a later release knows. */
  UNKNOWN,
  /** By word of mouth. */
  ORALLY,
  /** In writing. */
  IN_WRITING
}
