package io.danvan.coordination.commitment;

import static io.danvan.coordination.standing.NgheAn.CON_CUONG_COMMITTEE;
import static io.danvan.coordination.standing.NgheAn.PROVINCE_COMMITTEE;
import static io.danvan.coordination.standing.NgheAn.PROVINCE_FRONT;
import static io.danvan.coordination.standing.NgheAn.PROVINCE_MOBILIZATION;

import io.danvan.coordination.common.Author;
import io.danvan.coordination.common.FreeText;
import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.common.Recorded;
import io.danvan.coordination.decision.Decision;
import io.danvan.coordination.decision.Situation;
import io.danvan.coordination.standing.NgheAn;
import io.danvan.coordination.standing.OrganisationView;
import io.danvan.coordination.standing.Standing;
import io.danvan.platform.refusal.Refusal;
import io.danvan.platform.screening.Screening;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A commitment between two organisations, for tests: each acts on what it has seen so far. */
public final class Exchange {
  public static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  public static final LocalDate DUE = LocalDate.of(2026, 3, 31);
  public static final LocalDate TASK_DUE = LocalDate.of(2026, 6, 30);
  public static final String PERSONAL_DATA = "0912 345 678";

  private static final Instant MORNING = Instant.parse("2026-03-02T01:00:00Z");

  private final List<Recorded<CommitmentEvent>> events = new ArrayList<>();
  private final List<CommitmentEvent> begun = new ArrayList<>();
  private LocalDate today = TODAY;
  private @Nullable CommitmentStreams streams;

  private Exchange() {}

  private static Exchange between(
      OrganisationView asker, OrganisationView responsible, Standing standing, AnswerOwed owed) {
    return of(
        new RequestEvent.Requested(
            new Stamp(new CommitmentId(UUID.randomUUID()), Author.of(asker.id()), 0),
            responsible.id(),
            new Source(Source.Kind.TASK, UUID.randomUUID()),
            standing,
            new FreeText("Vận động hộ dân tham gia làm đường"),
            new FreeText("Báo cáo kết quả có xác nhận"),
            DUE,
            null,
            owed));
  }

  /** It was asked like this. */
  public static Exchange of(RequestEvent.Requested request) {
    return of(request, TODAY);
  }

  /** It was asked like this on a day. */
  static Exchange of(RequestEvent.Requested request, LocalDate day) {
    Exchange exchange = new Exchange().on(day);
    exchange.record(request);
    return exchange;
  }

  /** A superior assigned it. */
  public static Exchange assigned() {
    return between(PROVINCE_COMMITTEE, CON_CUONG_COMMITTEE, Standing.ASSIGNED, AnswerOwed.NOBODY);
  }

  /** A body of another kind requested it. */
  public static Exchange requested() {
    return requested(AnswerOwed.NOBODY);
  }

  /** A body of another kind requested it, and somebody is owed an answer. */
  static Exchange requested(AnswerOwed owed) {
    return between(PROVINCE_MOBILIZATION, CON_CUONG_COMMITTEE, Standing.REQUESTED, owed);
  }

  /** An organisation asked it of itself. */
  public static Exchange own() {
    return between(CON_CUONG_COMMITTEE, CON_CUONG_COMMITTEE, Standing.OWN, AnswerOwed.NOBODY);
  }

  /** Days go by. */
  public Exchange on(LocalDate day) {
    today = day;
    return this;
  }

  /** Somebody acts who has seen all. */
  public Exchange with(CommitmentCommand command) {
    return with(command, head());
  }

  /** Somebody acts in whose service no more than this has arrived. */
  public Exchange with(CommitmentCommand command, Position arrived) {
    switch (decide(command, arrived, arrived)) {
      case Decision.Granted<List<CommitmentEvent>>(var granted) -> granted.forEach(this::record);
      case Decision.Refused<List<CommitmentEvent>>(var refusal) ->
          throw new AssertionError(command + " was refused: " + refusal);
    }
    return this;
  }

  /** Why somebody who has seen all is refused. */
  public Refusal refusal(CommitmentCommand command) {
    return refusalOf(decide(command, head(), head()));
  }

  static Refusal refusalOf(Decision<?> decision) {
    return switch (decision) {
      case Decision.Granted<?>(var outcome) -> throw new AssertionError("granted: " + outcome);
      case Decision.Refused<?>(var refusal) -> refusal;
    };
  }

  /** Decides in a service where so much has arrived, for an author who had seen so much. */
  public Decision<List<CommitmentEvent>> decide(
      CommitmentCommand command, Position arrived, Position seen) {
    OrganisationId author =
        switch (command) {
          case AskerCommand _ -> request().author().organisation();
          case ResponsibleCommand _ -> request().responsible();
          case SuperiorCommand _ -> PROVINCE_COMMITTEE.id();
          case FrontCommand _ -> PROVINCE_FRONT.id();
        };
    return decide(command, arrived, seen, author);
  }

  Decision<List<CommitmentEvent>> decide(
      CommitmentCommand command, Position arrived, Position seen, OrganisationId author) {
    List<OrganisationId> engaged =
        List.of(request().author().organisation(), request().responsible());
    Frame frame = new Frame(TASK_DUE, true, Set.copyOf(engaged));
    return CommitmentDecider.decide(
        command, new Subject(streams().upTo(arrived), seen, frame), situation(author, today));
  }

  /** The situation of an author of this organisation, at five in the afternoon. */
  public static Situation situation(OrganisationId author, LocalDate today) {
    return new Situation(
        Author.of(author),
        today.atTime(17, 0),
        NgheAn.DIRECTORY,
        Screening::refusal,
        UUID::randomUUID);
  }

  /** Writes an event down that was decided elsewhere. */
  public void record(CommitmentEvent event) {
    if (!events.isEmpty() && !event.commitment().equals(events.getFirst().event().commitment())) {
      begun.add(event);
      return;
    }
    events.add(asNext(event));
    streams = null;
  }

  /** The event as its stream would hold it if it were written now. */
  <E extends CommitmentEvent> Recorded<E> asNext(E event) {
    long version = 1 + events.stream().filter(each -> sameStream(each.event(), event)).count();
    Instant at =
        MORNING
            .plus(ChronoUnit.DAYS.between(TODAY, today), ChronoUnit.DAYS)
            .plus(events.size(), ChronoUnit.MINUTES);
    return new Recorded<>(version, at, false, event);
  }

  private static boolean sameStream(CommitmentEvent one, CommitmentEvent other) {
    return switch (one) {
      case RequestEvent _ -> other instanceof RequestEvent;
      case ResponseEvent _ -> other instanceof ResponseEvent;
      case RemarkEvent remark ->
          other instanceof RemarkEvent
              && remark.author().organisation().equals(other.author().organisation());
    };
  }

  /** All that was written. */
  public List<Recorded<CommitmentEvent>> events() {
    return events;
  }

  /** Events of the commitments that this one began. */
  List<CommitmentEvent> begun() {
    return begun;
  }

  CommitmentStreams streams() {
    if (streams == null) {
      streams = CommitmentStreams.of(events);
    }
    return streams;
  }

  private RequestEvent.Requested request() {
    return (RequestEvent.Requested) events.getFirst().event();
  }

  Position head() {
    return streams().head();
  }

  FoldedCommitment folded() {
    return CommitmentFold.fold(streams()).orElseThrow();
  }

  /** Where it stands for those who know all. */
  public Commitment commitment() {
    return folded().commitment();
  }

  Phase.Kind phase() {
    return commitment().phase().kind();
  }
}
