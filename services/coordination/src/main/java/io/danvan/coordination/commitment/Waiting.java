package io.danvan.coordination.commitment;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/**
 * Who owes the next event. Silence is visible: it is the time that went by since.
 *
 * @param whom who owes it
 * @param since from when
 */
public record Waiting(Whom whom, Instant since) {
  /** Who can owe the next event. */
  public enum Whom {
    /** The asker has to answer. */
    ASKER,
    /** The responsible organisation has to answer or to go on. */
    RESPONSIBLE,
    /** It is over. */
    NOBODY
  }

  /**
   * The sides that owe an event: whoever is waited for, and who is responsible as long as an
   * explanation is demanded, in whatever phase and whoever else is waited for.
   *
   * @param demanded whether an explanation is demanded and not given
   */
  public static Set<Party> owing(Whom whom, boolean demanded) {
    Set<Party> owing = EnumSet.noneOf(Party.class);
    if (whom == Whom.ASKER) {
      owing.add(Party.ASKER);
    }
    if (whom == Whom.RESPONSIBLE || demanded) {
      owing.add(Party.RESPONSIBLE);
    }
    return owing;
  }

  static Whom whom(Phase phase, Asks asks) {
    return switch (phase) {
      case Phase.Requested _, Phase.Accepted _, Phase.InProgress _, Phase.Returned _ ->
          asks.isEmpty() ? Whom.RESPONSIBLE : Whom.ASKER;
      case Phase.Declined _, Phase.Fulfilled _ -> Whom.ASKER;
      case Phase.Confirmed _, Phase.Withdrawn _ -> Whom.NOBODY;
    };
  }

  /** A new phase asks anew, unless the asker still owes the answer to an earlier question. */
  static Waiting after(Commitment before, Phase phase, Asks asks, Instant at) {
    Whom whom = whom(phase, asks);
    boolean same = whom == before.waiting().whom();
    boolean samePhase = phase.equals(before.phase());
    return same && (samePhase || !asks.isEmpty()) ? before.waiting() : new Waiting(whom, at);
  }
}
