package io.danvan.coordination.commitment.policy;

import io.danvan.coordination.commitment.Climb;
import io.danvan.coordination.commitment.Commitment;
import io.danvan.coordination.commitment.CommitmentId;
import io.danvan.coordination.commitment.CommitmentObserver;
import io.danvan.coordination.commitment.Commitments;
import io.danvan.coordination.commitment.FoldedCommitment;
import io.danvan.coordination.commitment.Rung;
import io.danvan.coordination.commitment.Unmet;
import io.danvan.coordination.commitment.kafka.CommitmentAppends;
import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.directory.OrganisationKind;
import io.danvan.coordination.standing.OrganisationViews;
import io.danvan.platform.event.StreamId;
import io.danvan.platform.journal.StreamGate;
import io.danvan.platform.time.VietNam;
import io.danvan.platform.timer.Timers;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has commitments climb the ladder. Each that this service's organisations ask for has a timer for
 * its next step, set or moved in the transaction that changes the commitment: of a commitment, a
 * due date and a step there is one. What the timer does finds out for itself whether the step is
 * still to be taken, so a timer too many does no harm; one too few is found within a day.
 */
final class LadderTimers implements CommitmentObserver {
  private static final Logger log = LoggerFactory.getLogger(LadderTimers.class);

  static final String TIMER = "take-ladder-step";

  private static final int PAGE = 500;
  private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

  private final Timers timers;
  private final OrganisationKind body;
  private final StreamGate gate;
  private final Supplier<OrganisationViews> directory;

  LadderTimers(
      Timers timers,
      OrganisationKind body,
      StreamGate gate,
      Supplier<OrganisationViews> directory) {
    this.timers = timers;
    this.body = body;
    this.gate = gate;
    this.directory = directory;
  }

  @Override
  public void changed(Collection<Commitment> commitments) {
    set(commitments, directory.get());
  }

  private void set(Collection<Commitment> commitments, OrganisationViews organisations) {
    Map<String, Instant> moments = new HashMap<>();
    for (Commitment commitment : commitments) {
      if (isOurs(commitment.asker(), organisations)) {
        Climb.next(commitment, organisations)
            .ifPresent(next -> moments.put(id(commitment.id(), next.rung()), begin(next.day())));
      }
    }
    timers.set(TIMER, moments);
  }

  /** The kind decides for ever which service writes for an organisation. */
  private boolean isOurs(OrganisationId asker, OrganisationViews organisations) {
    return organisations.find(asker).filter(view -> view.kind() == body).isPresent();
  }

  private static String id(CommitmentId commitment, Rung rung) {
    return commitment + "/" + rung.dueVersion() + "/" + rung.number();
  }

  /** A day that no clock of the database can tell is as good as the last one it can. */
  private static Instant begin(LocalDate day) {
    return (day.isBefore(LAST) ? day : LAST).atStartOfDay(VietNam.ZONE).toInstant();
  }

  /**
   * Sets the timers of all that is to be handed in, page by page: of commitments from before there
   * were ladders, under another ladder or calendar than before, or of a restored database.
   */
  void setAll(Commitments commitments) {
    OrganisationViews organisations = directory.get();
    RuntimeException failure = null;
    List<Unmet> page = commitments.unmet(null, PAGE);
    while (!page.isEmpty()) {
      try {
        set(ours(page, commitments, organisations), organisations);
      } catch (RuntimeException e) {
        // One that cannot be told must not keep the others from theirs; the timer tries again.
        failure = e;
      }
      page = commitments.unmet(page.getLast().commitment(), PAGE);
    }
    if (failure != null) {
      throw failure;
    }
  }

  private List<Commitment> ours(
      List<Unmet> page, Commitments commitments, OrganisationViews organisations) {
    List<CommitmentId> ids =
        page.stream()
            .filter(unmet -> isOurs(unmet.asker(), organisations))
            .map(Unmet::commitment)
            .toList();
    return commitments.find(ids).stream()
        .flatMap(record -> record.fold().stream())
        .map(FoldedCommitment::commitment)
        .toList();
  }

  /**
   * What the timer does, in the transaction that it is given; the step after it has its own. As
   * long as what the responsible organisation wrote is held back, no step is taken: it may be that
   * all is done. What is released asks again, and so does each day.
   */
  void take(String timer, Commitments commitments, LocalDate today) {
    CommitmentId id = AskerActs.commitment(timer);
    AskerActs.act(
        id,
        commitments,
        record -> Climb.decide(record, directory.get(), today).filter(_ -> isReleased(id)));
  }

  private boolean isReleased(CommitmentId id) {
    StreamId response = CommitmentAppends.response(id);
    boolean held = gate.isHeld(response);
    if (held) {
      // Nobody but operators can see why no step comes.
      log.warn("A step of the ladder is not taken as long as {} is held back", response);
    }
    return !held;
  }
}
