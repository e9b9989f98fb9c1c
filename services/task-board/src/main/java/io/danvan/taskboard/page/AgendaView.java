package io.danvan.taskboard.page;

import java.util.List;
import java.util.UUID;

/**
 * What a meeting should talk about, as its page shows it.
 *
 * @param scope the key of whose work it is
 * @param lines the latest first
 * @param beyond how many more there are
 */
public record AgendaView(String scope, List<LineView> lines, int beyond) {
  /**
   * A part that is late or waits for an answer.
   *
   * @param kind whether it belongs to a {@code task} or a {@code meeting}
   * @param title what it belongs to; empty once it was redacted
   * @param part as on a card, with its last day and without actions
   */
  public record LineView(String kind, UUID item, String title, CardView.PartView part) {}
}
