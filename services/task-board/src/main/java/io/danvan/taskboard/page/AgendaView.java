package io.danvan.taskboard.page;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What a meeting should talk about, as its page shows it.
 *
 * @param scope the key of whose work it is
 * @param lines the latest first
 * @param beyond how many more there are
 * @param raised the host's own meetings whose matters wait for an answer beyond their last day, the
 *     longest waiting first
 * @param raisedBeyond how many more of these matters there are, at other meetings
 */
public record AgendaView(
    String scope, List<LineView> lines, int beyond, List<RaisedView> raised, int raisedBeyond) {
  /** Whether there is nothing to talk about. */
  public boolean isEmpty() {
    return lines.isEmpty() && raised.isEmpty();
  }

  /**
   * A meeting with matters that are overdue.
   *
   * @param kind the key of its kind
   * @param count how many of them there are
   * @param due the last day of the one that waits the longest
   */
  public record RaisedView(UUID meeting, String kind, LocalDate day, int count, LocalDate due) {}

  /**
   * A part that is late or waits for an answer.
   *
   * @param kind whether it belongs to a {@code task} or a {@code meeting}
   * @param title what it belongs to; empty once it was redacted
   * @param part as on a card, with its last day and without actions
   */
  public record LineView(String kind, UUID item, String title, CardView.PartView part) {}
}
