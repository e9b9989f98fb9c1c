package io.danvan.taskboard.board;

import io.danvan.coordination.commitment.ReportState;
import io.danvan.platform.time.VietNam;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was promised, and what became of it. Every promise has one fate, so that the counts add up
 * to what was counted. Where notices speak of other numbers, what is missing and what is beyond
 * them is shown, and one does not make up for the other.
 *
 * @param promised how many conclusions the notices speak of
 * @param counts how many of them have each fate; all fates in their order, also with none
 * @param missing what was promised and is not counted
 * @param beyond what is counted and no notice has spoken of
 */
public record PromiseFigures(int promised, Map<Fate, Integer> counts, int missing, int beyond) {
  /** Of no meeting. */
  public static final PromiseFigures NONE = new PromiseFigures(0, Map.of(), 0, 0);

  /** What became of a promise. Nobody sets it. */
  public enum Fate {
    /** Done, and confirmed by who asked for it. */
    CONFIRMED,
    /** Handed in, not judged. */
    FULFILLED,
    /** Still to be handed in, and there is time. */
    IN_TERM,
    /** Still to be handed in, and the last day is over. */
    OVERDUE,
    /** Not taken on; the asker has to think again. */
    DECLINED,
    /** No longer asked for, and of nobody else either. */
    WITHDRAWN;

    static Fate of(Part part, LocalDate today) {
      return switch (part.phase()) {
        case CONFIRMED -> CONFIRMED;
        case FULFILLED -> FULFILLED;
        case DECLINED -> DECLINED;
        case WITHDRAWN -> WITHDRAWN;
        case REQUESTED, ACCEPTED, IN_PROGRESS, RETURNED ->
            report(part, today) == ReportState.OVERDUE ? OVERDUE : IN_TERM;
      };
    }

    private static @Nullable ReportState report(Part part, LocalDate today) {
      LocalDate handedIn = part.handedIn() == null ? null : VietNam.dateOf(part.handedIn());
      return ReportState.of(part.phase(), part.due().current(), handedIn, today).orElse(null);
    }
  }

  /** Copies the counts, and adds those that are nought. */
  public PromiseFigures {
    Map<Fate, Integer> all = new EnumMap<>(Fate.class);
    for (Fate fate : Fate.values()) {
      all.put(fate, counts.getOrDefault(fate, 0));
    }
    counts = Collections.unmodifiableMap(all);
  }

  /**
   * Counts promises.
   *
   * @param promised how many conclusions the notices speak of
   * @param parts what carries them: of one that was passed on to somebody else only the last
   * @param today the day in Viet Nam
   */
  public static PromiseFigures of(int promised, Collection<Part> parts, LocalDate today) {
    Map<Fate, Integer> counts = new EnumMap<>(Fate.class);
    parts.forEach(part -> counts.merge(Fate.of(part, today), 1, Integer::sum));
    int left = promised - parts.size();
    return new PromiseFigures(promised, counts, Math.max(0, left), Math.max(0, -left));
  }

  /** These and others. */
  public PromiseFigures plus(PromiseFigures other) {
    Map<Fate, Integer> sums = new EnumMap<>(counts);
    other.counts.forEach((fate, count) -> sums.merge(fate, count, Integer::sum));
    return new PromiseFigures(
        promised + other.promised, sums, missing + other.missing, beyond + other.beyond);
  }

  /** Whether there is nothing to tell. */
  public boolean isEmpty() {
    return promised == 0 && beyond == 0;
  }
}
