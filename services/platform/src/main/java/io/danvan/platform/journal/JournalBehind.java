package io.danvan.platform.journal;

import org.springframework.dao.TransientDataAccessException;

/**
 * The journal was not compared with Kafka since its server started, so it may lack events that are
 * known to others. Nothing can be appended before it has them; the service sees to that by itself.
 */
public final class JournalBehind extends TransientDataAccessException {
  private static final long serialVersionUID = 1L;

  /** Refuses to write to such a journal. */
  public JournalBehind() {
    super("The journal is not known to have all that Kafka has; it is being compared");
  }
}
