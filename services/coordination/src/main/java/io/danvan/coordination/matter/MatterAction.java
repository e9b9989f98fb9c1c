package io.danvan.coordination.matter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The names of the commands on matters, as the interface has them. */
public final class MatterAction {
  /** {@link MatterCommand.RaiseMatters}. */
  public static final String RAISE = "raise";

  /** {@link MatterCommand.AnswerMatter}. */
  public static final String ANSWER = "answer";

  /** {@link MatterCommand.LinkMatter}. */
  public static final String LINK = "link";

  /** {@link MatterCommand.TakeBackMatter}. */
  public static final String TAKE_BACK = "take-back";

  /** Another receipt: it has an address of its own and changes nothing of the matter. */
  public static final String RENEW_RECEIPT = "renew-receipt";

  private MatterAction() {}

  /** The name of a command. */
  public static String of(MatterCommand command) {
    return switch (command) {
      case MatterCommand.RaiseMatters _ -> RAISE;
      case MatterCommand.AnswerMatter _ -> ANSWER;
      case MatterCommand.LinkMatter _ -> LINK;
      case MatterCommand.TakeBackMatter _ -> TAKE_BACK;
    };
  }

  /**
   * What a host could do with a matter now; what it says is not looked at. Nobody takes back what
   * somebody was told of already, what somebody asked after, or what is overdue.
   *
   * @param clock by when its answer is owed, if a limit counts for it
   */
  public static List<String> open(Matter matter, Optional<AnswerClock> clock) {
    if (matter.takenBack()) {
      return List.of();
    }
    List<String> open = new ArrayList<>(List.of(ANSWER, LINK));
    if (matter.answers().isEmpty()
        && matter.followUps().isEmpty()
        && matter.notDone() == null
        && clock.filter(AnswerClock::isOverdue).isEmpty()) {
      open.add(TAKE_BACK);
    }
    return List.copyOf(open);
  }
}
