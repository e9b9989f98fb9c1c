package io.danvan.coordination.commitment.web;

import io.danvan.coordination.access.AccessRule;
import io.danvan.coordination.commitment.Action;
import io.danvan.coordination.commitment.AnswerState;
import io.danvan.coordination.commitment.Commitment;
import io.danvan.coordination.commitment.CommitmentId;
import io.danvan.coordination.commitment.CommitmentReading.Found;
import io.danvan.coordination.commitment.Escalation;
import io.danvan.coordination.commitment.FoldedCommitment;
import io.danvan.coordination.commitment.Phase;
import io.danvan.coordination.commitment.RequestEvent;
import io.danvan.coordination.commitment.TimelineEntry;
import io.danvan.coordination.commitment.Timeliness;
import io.danvan.coordination.commitment.Turns;
import io.danvan.coordination.commitment.Waiting;
import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.common.PositionId;
import io.danvan.coordination.common.Recorded;
import io.danvan.coordination.common.web.DueView;
import io.danvan.coordination.common.web.Names;
import io.danvan.coordination.directory.Directory;
import io.danvan.coordination.directory.Organisations;
import io.danvan.coordination.standing.DirectoryOrganisations;
import io.danvan.platform.security.Caller;
import io.danvan.platform.time.VietNam;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows commitments to callers, as they stand today. Who may see them is decided before. */
public final class CommitmentViews {
  private final Directory directory;
  private final Clock clock;
  private final int dueSoonDays;

  /** Views with the names of this directory. */
  public CommitmentViews(Directory directory, Clock clock, int dueSoonDays) {
    this.directory = directory;
    this.clock = clock;
    this.dueSoonDays = dueSoonDays;
  }

  /** The commitments as the caller sees them. */
  public List<CommitmentView> list(List<Found> found, Caller caller) {
    return found.stream().map(each -> view(each, caller)).toList();
  }

  CommitmentView view(Found found, Caller caller) {
    Commitment commitment = found.commitment();
    Organisations organisations = directory.now();
    Names names = new Names(organisations);
    Timeliness timeliness = Timeliness.of(commitment, VietNam.today(clock), dueSoonDays);
    return new CommitmentView(
        commitment.id(),
        commitment.position().toString(),
        commitment.source().id(),
        names.of(commitment.asker()),
        names.of(commitment.responsible()),
        commitment.standing(),
        found.record().classification(),
        commitment.terms().work(),
        commitment.terms().result(),
        DueView.of(commitment.dues()),
        commitment.phase().kind(),
        commitment.delivery().progress(),
        commitment.delivery().fulfilments(),
        asks(commitment),
        demands(commitment, names),
        findings(commitment, names),
        escalation(commitment, names),
        waiting(commitment, names, timeliness),
        timeliness.report().orElse(null),
        timeliness.dueSoon(),
        timeliness.age(),
        timeliness.silent(),
        answer(commitment),
        successor(commitment),
        commitment.request().event().transferredFrom(),
        actions(commitment, caller, organisations));
  }

  private static CommitmentView.AnswerView answer(Commitment commitment) {
    AnswerState answer = commitment.delivery().answer();
    return new CommitmentView.AnswerView(
        commitment.answerOwed(),
        commitment.lacksAnswer(),
        answer.counting().orElse(null),
        answer.published());
  }

  private static List<CommitmentView.AskView> asks(Commitment commitment) {
    return commitment.asks().open().stream()
        .map(ask -> new CommitmentView.AskView(ask.kind(), ask.version(), ask.at(), ask.event()))
        .toList();
  }

  private static List<CommitmentView.DemandView> demands(Commitment commitment, Names names) {
    return commitment.explanations().open().stream()
        .map(
            demand ->
                new CommitmentView.DemandView(
                    names.of(demand.id().superior()),
                    demand.id().version(),
                    demand.at(),
                    demand.reason()))
        .toList();
  }

  private static List<CommitmentView.FindingView> findings(Commitment commitment, Names names) {
    return commitment.findings().all().stream()
        .map(
            finding ->
                new CommitmentView.FindingView(
                    names.of(finding.front()),
                    finding.at(),
                    finding.fulfilment(),
                    finding.opinion(),
                    finding.survey(),
                    finding.text()))
        .toList();
  }

  private static CommitmentView.EscalationView escalation(Commitment commitment, Names names) {
    Escalation.Pause pause = commitment.escalation().pause();
    return new CommitmentView.EscalationView(
        commitment.climbed().stream().map(step -> step(step, names)).toList(),
        pause == null
            ? null
            : new CommitmentView.PauseView(pause.until(), pause.since(), pause.reason()));
  }

  private static CommitmentView.StepView step(
      Recorded<RequestEvent.Escalated> recorded, Names names) {
    RequestEvent.Escalated step = recorded.event();
    return new CommitmentView.StepView(
        step.rung().number(),
        step.rung().kind(),
        recorded.at(),
        names.of(step.to()),
        step.peers().stream().map(names::of).toList());
  }

  private static CommitmentView.WaitingView waiting(
      Commitment commitment, Names names, Timeliness timeliness) {
    Waiting waiting = commitment.waiting();
    Names.Organisation organisation =
        switch (waiting.whom()) {
          case ASKER -> names.of(commitment.asker());
          case RESPONSIBLE -> names.of(commitment.responsible());
          case NOBODY -> null;
        };
    return new CommitmentView.WaitingView(
        waiting.whom(), organisation, waiting.since(), timeliness.waiting());
  }

  private static @Nullable CommitmentId successor(Commitment commitment) {
    return commitment.phase() instanceof Phase.Withdrawn(CommitmentId successor) ? successor : null;
  }

  private static List<Action> actions(
      Commitment commitment, Caller caller, Organisations organisations) {
    OrganisationId organisation = new OrganisationId(caller.organisation());
    return commitment.partiesOf(organisation, new DirectoryOrganisations(organisations)).stream()
        .flatMap(party -> Turns.open(commitment, party).stream())
        .filter(action -> AccessRule.acting(caller, action).isEmpty())
        .toList();
  }

  List<EntryView> timeline(FoldedCommitment folded) {
    Names names = new Names(directory.now());
    return folded.timeline().stream().map(entry -> entry(entry, names)).toList();
  }

  private static EntryView entry(TimelineEntry entry, Names names) {
    var recorded = entry.recorded();
    var event = recorded.event();
    PositionId position = event.author().position();
    return new EntryView(
        EntryView.Stream.of(event),
        recorded.version(),
        recorded.at(),
        event.getClass().getSimpleName(),
        names.of(event.author().organisation()),
        position == null ? null : names.of(position),
        recorded.redacted(),
        entry.overtaken(),
        event);
  }
}
