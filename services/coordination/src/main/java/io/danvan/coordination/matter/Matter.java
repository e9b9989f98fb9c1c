package io.danvan.coordination.matter;

import io.danvan.coordination.commitment.CommitmentId;
import io.danvan.coordination.common.Recorded;
import io.danvan.coordination.matter.MatterEvent.MatterAnswered;
import io.danvan.coordination.matter.MatterEvent.MatterLinked;
import io.danvan.coordination.matter.MatterEvent.MatterRaised;
import io.danvan.coordination.matter.MatterEvent.MatterReceiptRenewed;
import io.danvan.coordination.matter.MatterEvent.MatterReportedNotDone;
import io.danvan.coordination.matter.MatterEvent.MatterTakenBack;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A matter as the host has written it. Whether its answer came in time is computed ({@link
 * AnswerClock}); what became of its follow-ups is in their commitments.
 *
 * @param raised the event that began it
 * @param number its place among those of its meeting, from 1, in the order in which they were
 *     written down
 * @param answers what those who raised it were told, without what was corrected, in order
 * @param followUps the commitments that stand for it
 * @param takenBack whether it had been written down by mistake
 * @param notDone what the holder of its receipt said last; none while nothing was said
 * @param version the version at which its meeting's matters last told of it; another receipt tells
 *     nothing of it
 * @param receipt the version at which it got the receipt that is in force
 */
public record Matter(
    Recorded<MatterRaised> raised,
    int number,
    List<Recorded<MatterAnswered>> answers,
    List<CommitmentId> followUps,
    boolean takenBack,
    @Nullable Recorded<MatterReportedNotDone> notDone,
    long version,
    long receipt) {
  /** Where a matter stands. */
  public enum Stage {
    /** Nobody was told anything yet. */
    WAITING,
    /** The host takes it on. */
    ACCEPTED,
    /** The host does not take it on. */
    REFUSED,
    /** It was passed on. */
    TRANSFERRED,
    /** It had been written down by mistake. */
    TAKEN_BACK,
    /** Something that a later release knows. */
    UNKNOWN
  }

  /** Copies the lists. */
  public Matter {
    answers = List.copyOf(answers);
    followUps = List.copyOf(followUps);
  }

  static Matter begin(Recorded<MatterRaised> raised, int number) {
    long now = raised.version();
    return new Matter(raised, number, List.of(), List.of(), false, null, now, now);
  }

  /** The matter after another event about it. */
  Matter after(Recorded<MatterEvent> recorded) {
    long now = recorded.version();
    return switch (recorded.event()) {
      case MatterRaised _ -> this;
      case MatterAnswered it ->
          new Matter(
              raised,
              number,
              answered(recorded.as(it)),
              followUps,
              takenBack,
              notDone,
              now,
              receipt);
      case MatterLinked it ->
          new Matter(raised, number, answers, it.commitments(), takenBack, notDone, now, receipt);
      case MatterTakenBack _ ->
          new Matter(raised, number, answers, followUps, true, notDone, now, receipt);
      case MatterReportedNotDone it ->
          new Matter(raised, number, answers, followUps, takenBack, recorded.as(it), now, receipt);
      case MatterReceiptRenewed _ ->
          new Matter(raised, number, answers, followUps, takenBack, notDone, version, now);
    };
  }

  private List<Recorded<MatterAnswered>> answered(Recorded<MatterAnswered> answer) {
    List<Recorded<MatterAnswered>> all = new ArrayList<>(answers);
    if (answer.event().correction() && !all.isEmpty()) {
      all.removeLast();
    }
    all.add(answer);
    return all;
  }

  /** Its identity. */
  public MatterId id() {
    return raised.event().matter();
  }

  /** What they were told last; empty while nobody was told anything. */
  public Optional<MatterAnswered> answer() {
    return answers.isEmpty() ? Optional.empty() : Optional.of(answers.getLast().event());
  }

  /** The day on which they were first told anything; empty while nobody was. */
  public Optional<LocalDate> firstAnsweredOn() {
    return answers.stream()
        .map(Recorded::event)
        .map(MatterAnswered::answeredOn)
        .min(LocalDate::compareTo);
  }

  /**
   * When it was written down that they were told anything, in the answer that was written first;
   * empty while nobody was told.
   */
  public Optional<Instant> firstRecordedAt() {
    return answers.stream().map(Recorded::at).min(Instant::compareTo);
  }

  /** Where it stands. */
  public Stage stage() {
    return takenBack
        ? Stage.TAKEN_BACK
        : answer().map(MatterAnswered::answer).map(Matter::stage).orElse(Stage.WAITING);
  }

  private static Stage stage(MatterAnswer answer) {
    return switch (answer) {
      case ACCEPTED -> Stage.ACCEPTED;
      case REFUSED -> Stage.REFUSED;
      case TRANSFERRED -> Stage.TRANSFERRED;
      case UNKNOWN -> Stage.UNKNOWN;
    };
  }
}
