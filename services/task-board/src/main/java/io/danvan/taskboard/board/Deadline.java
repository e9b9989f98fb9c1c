package io.danvan.taskboard.board;

import io.danvan.coordination.commitment.ReportState;
import io.danvan.platform.time.VietNam;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How a card stands to its last day, as computed for one day; nobody sets it. What each part comes
 * to is coordination's rule; a part that nobody carries out does not count, as long as there is
 * another.
 *
 * @param state what the day means for it
 * @param due the last day in force, of the part that decided the state
 * @param days the days left, or by which it is or was exceeded
 */
public record Deadline(State state, Part.Due due, long days) {
  /** What a last day means today. */
  public enum State {
    /** There is time, or what is due was handed in, or nobody carries it out. */
    AHEAD,
    /** The last day is near, or today. */
    DUE_SOON,
    /** The last day is over, or was when the result was handed in. */
    OVERDUE,
    /** Everything was handed in by its last day. */
    ON_TIME,
    /** Something was handed in after its last day. */
    LATE
  }

  private static final Comparator<Part> BY_DUE = Comparator.comparing(part -> part.due().current());

  /**
   * How these parts stand to their last days.
   *
   * @param parts at least one
   * @param today the day in Viet Nam
   * @param soon how many days before the last one it is due soon
   */
  public static Deadline of(Collection<Part> parts, LocalDate today, int soon) {
    Optional<Part> overdue = first(parts, part -> report(part, today) == ReportState.OVERDUE);
    if (overdue.isPresent()) {
      return new Deadline(State.OVERDUE, overdue.get().due(), exceeded(overdue.get(), today));
    }
    Optional<Part> next = first(parts, part -> part.phase().isToBeHandedIn());
    if (next.isPresent()) {
      return ahead(next.get(), today, soon);
    }
    Optional<Part> judged = first(parts, part -> part.isOpen() && report(part, today) != null);
    return judged
        .map(part -> new Deadline(State.AHEAD, part.due(), 0))
        .orElseGet(() -> over(parts, today));
  }

  private static Deadline ahead(Part part, LocalDate today, int soon) {
    long left = ChronoUnit.DAYS.between(today, part.due().current());
    return new Deadline(left <= soon ? State.DUE_SOON : State.AHEAD, part.due(), left);
  }

  private static Deadline over(Collection<Part> parts, LocalDate today) {
    List<Part> done = parts.stream().filter(part -> report(part, today) != null).toList();
    if (done.isEmpty()) {
      return new Deadline(State.AHEAD, latest(parts), 0);
    }
    boolean late =
        done.stream().anyMatch(part -> report(part, today) == ReportState.COMPLETED_LATE);
    return new Deadline(late ? State.LATE : State.ON_TIME, latest(done), 0);
  }

  private static @Nullable ReportState report(Part part, LocalDate today) {
    return ReportState.of(part.phase(), part.due().current(), handedIn(part), today).orElse(null);
  }

  private static long exceeded(Part part, LocalDate today) {
    LocalDate handedIn = handedIn(part);
    return ChronoUnit.DAYS.between(part.due().current(), handedIn == null ? today : handedIn);
  }

  private static @Nullable LocalDate handedIn(Part part) {
    return part.handedIn() == null ? null : VietNam.dateOf(part.handedIn());
  }

  private static Optional<Part> first(Collection<Part> parts, Predicate<Part> which) {
    return parts.stream().filter(which).min(BY_DUE);
  }

  private static Part.Due latest(Collection<Part> parts) {
    return parts.stream().max(BY_DUE).orElseThrow().due();
  }
}
