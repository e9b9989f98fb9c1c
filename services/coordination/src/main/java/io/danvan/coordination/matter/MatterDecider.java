package io.danvan.coordination.matter;

import static io.danvan.coordination.decision.Reason.COUNT_OUT_OF_RANGE;
import static io.danvan.coordination.decision.Reason.DUPLICATE_FOLLOW_UP;
import static io.danvan.coordination.decision.Reason.NOTHING_CHANGED;
import static io.danvan.coordination.decision.Reason.NOTHING_RAISED;
import static io.danvan.coordination.decision.Reason.NOTHING_TO_CORRECT;
import static io.danvan.coordination.decision.Reason.NOT_FOR_THE_PEOPLE;
import static io.danvan.coordination.decision.Reason.NOT_YOURS;
import static io.danvan.coordination.decision.Reason.NO_FOLLOW_UP;
import static io.danvan.coordination.decision.Reason.OUT_OF_TURN;
import static io.danvan.coordination.decision.Reason.TAKEN_BACK_TOO_LATE;
import static io.danvan.coordination.decision.Reason.TRANSFER_UNCLEAR;
import static io.danvan.coordination.decision.Reason.UNKNOWN_FOLLOW_UP;

import io.danvan.coordination.commitment.CommitmentId;
import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.decision.Decision;
import io.danvan.coordination.decision.Rules;
import io.danvan.coordination.decision.Situation;
import io.danvan.coordination.matter.MatterCommand.AnswerMatter;
import io.danvan.coordination.matter.MatterCommand.LinkMatter;
import io.danvan.coordination.matter.MatterCommand.NewMatter;
import io.danvan.coordination.matter.MatterCommand.OnMatter;
import io.danvan.coordination.matter.MatterCommand.RaiseMatters;
import io.danvan.coordination.matter.MatterCommand.TakeBackMatter;
import io.danvan.coordination.matter.MatterEvent.MatterAnswered;
import io.danvan.coordination.matter.MatterEvent.MatterLinked;
import io.danvan.coordination.matter.MatterEvent.MatterRaised;
import io.danvan.coordination.matter.MatterEvent.MatterTakenBack;
import io.danvan.coordination.meeting.Meeting;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Decides a host's commands on what people raised at its meeting. */
public final class MatterDecider {
  /** The most matters written down at once, or follow-ups of one matter. */
  static final int MOST = 50;

  private static final int MOST_PEOPLE = 100_000;

  private final Situation situation;
  private final Meeting meeting;

  /** Decides in this situation, whose author acts for the meeting's host. */
  public MatterDecider(Situation situation, Meeting meeting) {
    this.situation = situation;
    this.meeting = meeting;
  }

  /** Decides whether matters are written down: those of a meeting with the people, once it was. */
  public Decision<List<MatterRaised>> raise(RaiseMatters it) {
    Rules rules =
        hosting()
            .require(() -> meeting.kind().isPublic(), NOT_FOR_THE_PEOPLE)
            .require(
                () -> meeting.status() == Meeting.Status.HELD,
                () -> OUT_OF_TURN.refused("phase", meeting.status()))
            .require(() -> !it.matters().isEmpty(), NOTHING_RAISED)
            .atMost(MOST, "matters", it.matters());
    for (int i = 0; i < it.matters().size(); i++) {
      NewMatter matter = it.matters().get(i);
      rules.within("matters[" + i + "]", each -> check(each, matter));
    }
    return rules.grant(() -> it.matters().stream().map(this::raised).toList());
  }

  private static void check(Rules rules, NewMatter matter) {
    rules
        .knownValue("topic", matter.topic())
        .knownUnit("unit", matter.unit())
        .require(
            () -> matter.count() > 0 && matter.count() <= MOST_PEOPLE,
            () ->
                COUNT_OUT_OF_RANGE.refused(
                    Map.of("field", rules.named("count"), "limit", MOST_PEOPLE)))
        .knownValue("raisedBy", matter.raisedBy());
  }

  private MatterRaised raised(NewMatter matter) {
    return new MatterRaised(
        meeting.id(),
        situation.author(),
        new MatterId(situation.newIds().get()),
        matter.topic(),
        matter.unit(),
        matter.count(),
        matter.repeated(),
        matter.raisedBy(),
        meeting.day());
  }

  /**
   * Decides a command on a matter.
   *
   * @param clock by when its answer is owed
   * @param concluded whether a commitment is a conclusion of the meeting
   */
  public Decision<MatterEvent> decide(
      OnMatter command,
      Matter matter,
      Optional<AnswerClock> clock,
      Predicate<CommitmentId> concluded) {
    Rules rules =
        hosting()
            .require(
                () ->
                    !(command instanceof TakeBackMatter)
                        || clock.filter(AnswerClock::isOverdue).isEmpty(),
                TAKEN_BACK_TOO_LATE)
            .require(
                () -> MatterAction.open(matter, clock).contains(MatterAction.of(command)),
                () -> OUT_OF_TURN.refused("phase", matter.stage()));
    return switch (command) {
      case AnswerMatter it -> answer(rules, it, matter);
      case LinkMatter it -> link(rules, it, matter, concluded);
      case TakeBackMatter _ ->
          rules.grant(() -> new MatterTakenBack(meeting.id(), situation.author(), matter.id()));
    };
  }

  private Rules hosting() {
    return Rules.in(situation)
        .require(() -> meeting.host().equals(situation.author().organisation()), NOT_YOURS);
  }

  private Decision<MatterEvent> answer(Rules rules, AnswerMatter it, Matter matter) {
    OrganisationId transferredTo = it.transferredTo();
    rules
        .knownValue("answer", it.answer())
        .knownValue("form", it.form())
        .require(() -> isTransferClear(it), TRANSFER_UNCLEAR)
        .require(() -> !it.correction() || !matter.answers().isEmpty(), NOTHING_TO_CORRECT)
        .notFuture("answeredOn", it.answeredOn())
        .notBefore("answeredOn", it.answeredOn(), earliest(it, matter));
    if (transferredTo != null) {
      rules.known("transferredTo", transferredTo);
    }
    MatterAnswered answered = answered(it, matter);
    return rules.require(() -> !says(matter, answered), NOTHING_CHANGED).grant(() -> answered);
  }

  /** Only what was passed on names to whom, and nobody passes it on to itself. */
  private boolean isTransferClear(AnswerMatter it) {
    return it.answer() == MatterAnswer.TRANSFERRED
        ? it.transferredTo() != null && !it.transferredTo().equals(meeting.host())
        : it.transferredTo() == null;
  }

  /** What comes after an answer is not told before it; nor is anything before it was raised. */
  private static LocalDate earliest(AnswerMatter it, Matter matter) {
    int before = matter.answers().size() - (it.correction() ? 1 : 0);
    return before > 0
        ? matter.answers().get(before - 1).event().answeredOn()
        : matter.raised().event().raisedOn();
  }

  private MatterAnswered answered(AnswerMatter it, Matter matter) {
    return new MatterAnswered(
        meeting.id(),
        situation.author(),
        matter.id(),
        it.answer(),
        it.answeredOn(),
        it.form(),
        it.transferredTo(),
        it.correction());
  }

  private static boolean says(Matter matter, MatterAnswered answered) {
    return matter
        .answer()
        .filter(
            last ->
                last.answer() == answered.answer()
                    && last.answeredOn().equals(answered.answeredOn())
                    && last.form() == answered.form()
                    && Objects.equals(last.transferredTo(), answered.transferredTo()))
        .isPresent();
  }

  private Decision<MatterEvent> link(
      Rules rules, LinkMatter it, Matter matter, Predicate<CommitmentId> concluded) {
    Set<CommitmentId> met = new HashSet<>();
    rules
        .require(() -> !it.commitments().isEmpty(), NO_FOLLOW_UP)
        .atMost(MOST, "commitments", it.commitments());
    for (CommitmentId commitment : it.commitments()) {
      rules
          .require(
              () -> concluded.test(commitment),
              () -> UNKNOWN_FOLLOW_UP.refused("commitment", commitment.value()))
          .require(
              () -> met.add(commitment),
              () -> DUPLICATE_FOLLOW_UP.refused("commitment", commitment.value()));
    }
    return rules
        .require(() -> !met.equals(Set.copyOf(matter.followUps())), NOTHING_CHANGED)
        .grant(
            () ->
                new MatterLinked(meeting.id(), situation.author(), matter.id(), it.commitments()));
  }
}
