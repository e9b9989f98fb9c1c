package io.danvan.taskboard.testing;

import io.danvan.coordination.access.Classification;
import io.danvan.coordination.commitment.Action;
import io.danvan.coordination.commitment.CommitmentId;
import io.danvan.coordination.commitment.Party;
import io.danvan.coordination.commitment.Phase;
import io.danvan.coordination.commitment.Position;
import io.danvan.coordination.commitment.Source;
import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.standing.Standing;
import io.danvan.taskboard.board.Part;
import io.danvan.taskboard.board.WorkItem;
import io.danvan.taskboard.board.WorkItemId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A task as a board has it, put together part by part; who tests with it says what matters. */
public final class SomeTask {
  /** The day on which all of its parts are due, unless said otherwise. */
  public static final LocalDate DUE = LocalDate.of(2026, 11, 20);

  private static final Instant ISSUED = Instant.parse("2026-11-01T02:00:00Z");

  private final WorkItemId id = new WorkItemId(UUID.randomUUID());
  private final OrganisationId lead;
  private Set<OrganisationId> broughtBefore = Set.of();
  private final List<Part> parts = new ArrayList<>();
  private Classification classification = Classification.COORDINATION;

  private SomeTask(OrganisationId lead) {
    this.lead = lead;
  }

  /** A task of this organisation, without a part. */
  public static SomeTask of(OrganisationId lead) {
    return new SomeTask(lead);
  }

  /** Only those whom a part binds may see it; to be said before the parts. */
  public SomeTask restricted() {
    classification = Classification.RESTRICTED;
    return this;
  }

  /** With a part in this phase. */
  public SomeTask with(OrganisationId responsible, Phase.Kind phase) {
    return with(responsible, phase, DUE, null);
  }

  /** Whose parts from here on were brought before this organisation. */
  public SomeTask broughtBefore(OrganisationId organisation) {
    broughtBefore = Set.of(organisation);
    return this;
  }

  /** With a part of which this superior wants something explained. */
  public SomeTask withDemand(
      OrganisationId responsible, Phase.Kind phase, OrganisationId superior) {
    return with(responsible, phase, DUE, null, List.of(superior));
  }

  /** With a part in this phase, due on a day, its result handed in on another. */
  public SomeTask with(
      OrganisationId responsible, Phase.Kind phase, LocalDate due, @Nullable LocalDate handedIn) {
    return with(responsible, phase, due, handedIn, List.of());
  }

  private SomeTask with(
      OrganisationId responsible,
      Phase.Kind phase,
      LocalDate due,
      @Nullable LocalDate handedIn,
      List<OrganisationId> demandedBy) {
    parts.add(
        new Part(
            new CommitmentId(UUID.randomUUID()),
            id,
            lead,
            responsible,
            responsible.equals(lead) ? Standing.OWN : Standing.REQUESTED,
            classification,
            phase,
            null,
            new Part.Due(due, due),
            List.of(),
            demandedBy,
            null,
            broughtBefore,
            null,
            null,
            ISSUED,
            ISSUED,
            handedIn == null ? null : handedIn.atTime(3, 0).toInstant(ZoneOffset.UTC),
            new Part.Turn(open(Party.RESPONSIBLE, phase), open(Party.ASKER, phase)),
            new Position(1, 0)));
    return this;
  }

  private static List<Action> open(Party party, Phase.Kind phase) {
    return Arrays.stream(Action.values())
        .filter(action -> action.party() == party && action.phases().contains(phase))
        .toList();
  }

  /** The task. */
  public WorkItem task() {
    return new WorkItem(
        id, Source.Kind.TASK, "Rà soát, đối thoại với nhân dân", lead, ISSUED, parts);
  }
}
