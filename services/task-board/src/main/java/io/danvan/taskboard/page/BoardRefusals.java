package io.danvan.taskboard.page;

import io.danvan.platform.refusal.Refusal;
import io.danvan.platform.refusal.Refused;
import io.danvan.platform.web.WebRefusals;

/** What the pages themselves refuse; the texts are in {@code problems/board}. */
final class BoardRefusals {
  private BoardRefusals() {}

  /** The address names no scope, task, part or action. */
  static Refused notFound() {
    return new Refused(WebRefusals.NOT_FOUND);
  }

  /** The viewer's organisation may not see this scope. */
  static Refused notVisible() {
    return new Refused(Refusal.of("board-not-visible", 403));
  }

  /** The session watches as many boards as it may. */
  static Refused tooManyStreams() {
    return new Refused(Refusal.of("too-many-streams", 429));
  }
}
