package io.danvan.coordination.matter;

/** What those who raised a matter were told of it. */
public enum MatterAnswer {
  /** Something that a later release knows. */
  UNKNOWN,
  /** The host takes it on (thụ lý). */
  ACCEPTED,
  /** The host does not take it on, and said why (từ chối; Law 42/2013/QH13, Article 28). */
  REFUSED,
  /** It was passed on to whom it belongs (chuyển). */
  TRANSFERRED
}
