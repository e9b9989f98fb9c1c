package io.danvan.coordination.redaction;

import io.danvan.coordination.common.DocumentReference;
import java.util.List;

/**
 * An order to blank the texts of some events.
 *
 * @param basis the act by which they must be blanked
 * @param events which
 */
public record RedactionOrder(DocumentReference basis, List<EventPlace> events) {
  /** The most events that one order names. */
  public static final int MOST = 100;

  /** Each event counts once. */
  public RedactionOrder {
    events = events.stream().distinct().toList();
  }
}
