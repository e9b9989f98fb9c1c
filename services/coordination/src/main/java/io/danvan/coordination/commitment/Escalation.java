package io.danvan.coordination.commitment;

import io.danvan.coordination.common.FreeText;
import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.common.Recorded;
import io.danvan.platform.time.VietNam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far a commitment has climbed.
 *
 * @param taken all steps that were taken, for whatever due date, the earliest first
 * @param notBefore the first day on which a step may be taken: the day after the one on which the
 *     asker set the work going, so that it can set the date right as well before anybody is told
 * @param pause what the asker said last of having the ladder wait, unless it ended it or a step was
 *     taken since
 */
public record Escalation(
    List<Recorded<RequestEvent.Escalated>> taken, LocalDate notBefore, @Nullable Pause pause) {
  /**
   * A pause.
   *
   * @param until its last day; until it is ended if none
   */
  public record Pause(@Nullable LocalDate until, Instant since, FreeText reason) {
    /** Whether the ladder waits on a day. */
    public boolean covers(LocalDate day) {
      return until == null || !day.isAfter(until);
    }
  }

  /** Copies the list. */
  public Escalation {
    taken = List.copyOf(taken);
  }

  static Escalation begin(Recorded<RequestEvent.Requested> request) {
    return new Escalation(List.of(), dayAfter(request), null);
  }

  Escalation after(Recorded<RequestEvent> recorded) {
    return switch (recorded.event()) {
      case RequestEvent.Escalated it ->
          new Escalation(
              Stream.concat(taken.stream(), Stream.of(recorded.as(it))).toList(), notBefore, null);
      case RequestEvent.EscalationPaused it ->
          new Escalation(taken, notBefore, new Pause(it.until(), recorded.at(), it.reason()));
      case RequestEvent.EscalationResumed _ -> new Escalation(taken, dayAfter(recorded), null);
      case RequestEvent.Amended _,
          RequestEvent.Extended _,
          RequestEvent.Returned _,
          RequestEvent.Reopened _ ->
          new Escalation(taken, dayAfter(recorded), pause);
      case RequestEvent.Requested _,
          RequestEvent.ExtensionRefused _,
          RequestEvent.Clarified _,
          RequestEvent.TransferGranted _,
          RequestEvent.TransferRefused _,
          RequestEvent.Confirmed _,
          RequestEvent.Withdrawn _ ->
          this;
    };
  }

  private static LocalDate dayAfter(Recorded<?> recorded) {
    return VietNam.dateOf(recorded.at()).plusDays(1);
  }

  /** The steps taken for the due date which that version set, the earliest first. */
  List<Recorded<RequestEvent.Escalated>> takenFor(long dueVersion) {
    return taken.stream().filter(step -> step.event().rung().dueVersion() == dueVersion).toList();
  }

  /** The organisations that it was brought before by steps above the responsible one. */
  public Set<OrganisationId> broughtBefore() {
    return taken.stream()
        .map(Recorded::event)
        .filter(step -> step.rung().kind().isAbove())
        .flatMap(step -> Stream.concat(Stream.of(step.to()), step.peers().stream()))
        .collect(Collectors.toUnmodifiableSet());
  }
}
