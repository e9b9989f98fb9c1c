package io.danvan.taskboard.board;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.danvan.coordination.access.Classification;
import io.danvan.coordination.access.Dossier;
import io.danvan.coordination.commitment.Action;
import io.danvan.coordination.commitment.Ask;
import io.danvan.coordination.commitment.Commitment;
import io.danvan.coordination.commitment.CommitmentId;
import io.danvan.coordination.commitment.Delivery;
import io.danvan.coordination.commitment.Findings.Opinion;
import io.danvan.coordination.commitment.Party;
import io.danvan.coordination.commitment.Phase;
import io.danvan.coordination.commitment.Position;
import io.danvan.coordination.commitment.RequestEvent;
import io.danvan.coordination.commitment.Turns;
import io.danvan.coordination.commitment.Waiting;
import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.directory.LadderStepKind;
import io.danvan.coordination.standing.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a card shows of one part of a task, or of one conclusion of a meeting.
 *
 * @param commitment the commitment that carries it
 * @param item the task or meeting it came from
 * @param asker who asks
 * @param responsible who is asked
 * @param standing how the one stands to the other
 * @param classification who may see it
 * @param phase where it stands
 * @param percent the progress last reported, if any
 * @param due by when, now and as it was first asked
 * @param asks what the responsible organisation wants answered
 * @param demandedBy the superiors that wait for an explanation
 * @param climbed the last step of the ladder taken for the due date in force, if one was
 * @param broughtBefore the organisations above the responsible one that it was ever brought before
 * @param finding what the Front found of the result last handed in, if it looked
 * @param waiting who owes the next event, if anybody
 * @param since from when
 * @param asked when it was asked for
 * @param handedIn when the result was handed in that is confirmed or waits to be judged
 * @param turn what either side could do now
 * @param position how much of its streams this shows
 */
public record Part(
    CommitmentId commitment,
    WorkItemId item,
    OrganisationId asker,
    OrganisationId responsible,
    Standing standing,
    Classification classification,
    Phase.Kind phase,
    @Nullable Integer percent,
    Due due,
    List<Ask.Kind> asks,
    List<OrganisationId> demandedBy,
    @Nullable Climbed climbed,
    Set<OrganisationId> broughtBefore,
    @Nullable Opinion finding,
    @Nullable OrganisationId waiting,
    Instant since,
    Instant asked,
    @Nullable Instant handedIn,
    Turn turn,
    Position position) {
  /** What a card shows of a commitment. */
  public static Part of(Commitment commitment, Classification classification) {
    Delivery.@Nullable Progress progress = commitment.delivery().progress();
    return new Part(
        commitment.id(),
        new WorkItemId(commitment.source().id()),
        commitment.asker(),
        commitment.responsible(),
        commitment.standing(),
        classification,
        commitment.phase().kind(),
        progress == null ? null : progress.percent().value(),
        new Due(commitment.dues().current(), commitment.dues().first()),
        commitment.asks().open().stream().map(Ask::kind).toList(),
        commitment.explanations().open().stream().map(demand -> demand.id().superior()).toList(),
        climbed(commitment),
        commitment.escalation().broughtBefore(),
        commitment.finding().orElse(null),
        whom(commitment),
        commitment.waiting().since(),
        commitment.request().at(),
        commitment.handedIn().orElse(null),
        new Turn(Turns.open(commitment, Party.RESPONSIBLE), Turns.open(commitment, Party.ASKER)),
        commitment.position());
  }

  private static @Nullable OrganisationId whom(Commitment commitment) {
    return switch (commitment.waiting().whom()) {
      case ASKER -> commitment.asker();
      case RESPONSIBLE -> commitment.responsible();
      case NOBODY -> null;
    };
  }

  /** Copies the lists. */
  public Part {
    asks = List.copyOf(asks);
    demandedBy = List.copyOf(demandedBy);
    broughtBefore = Set.copyOf(broughtBefore);
  }

  private static @Nullable Climbed climbed(Commitment commitment) {
    return commitment.climbed().isEmpty()
        ? null
        : Climbed.of(commitment.climbed().getLast().event());
  }

  /**
   * A step of the ladder.
   *
   * @param kind what it did
   * @param to whom the part was brought before
   */
  public record Climbed(LadderStepKind kind, OrganisationId to) {
    private static Climbed of(RequestEvent.Escalated step) {
      return new Climbed(step.rung().kind(), step.to());
    }
  }

  /**
   * A last day.
   *
   * @param current the one in force
   * @param original the one first asked
   */
  public record Due(LocalDate current, LocalDate original) {}

  /**
   * What could be done now.
   *
   * @param responsible by the responsible organisation
   * @param asker by the asker
   */
  public record Turn(List<Action> responsible, List<Action> asker) {
    /** Copies the lists. */
    public Turn {
      responsible = List.copyOf(responsible);
      asker = List.copyOf(asker);
    }
  }

  /** Whether an event may still be owed. */
  public boolean isOpen() {
    return phase.isOpen();
  }

  /** The organisations that owe an event. */
  Set<OrganisationId> owing() {
    return Waiting.owing(whom(), !demandedBy.isEmpty()).stream()
        .map(party -> party == Party.ASKER ? asker : responsible)
        .collect(toUnmodifiableSet());
  }

  private Waiting.Whom whom() {
    if (waiting == null) {
      return Waiting.Whom.NOBODY;
    }
    return waiting.equals(responsible) ? Waiting.Whom.RESPONSIBLE : Waiting.Whom.ASKER;
  }

  /** The two organisations that it binds. */
  public Set<OrganisationId> participants() {
    return asker.equals(responsible) ? Set.of(asker) : Set.of(asker, responsible);
  }

  /** Those whom it binds, and those whom it was brought before. */
  public Set<OrganisationId> concerned() {
    return Stream.concat(participants().stream(), broughtBefore.stream())
        .collect(toUnmodifiableSet());
  }

  /** The part as far as access depends on it. */
  Dossier dossier() {
    return new Dossier(classification, concerned());
  }
}
