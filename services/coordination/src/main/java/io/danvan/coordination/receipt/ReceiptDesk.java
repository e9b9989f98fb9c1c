package io.danvan.coordination.receipt;

import io.danvan.coordination.commitment.Commitment;
import io.danvan.coordination.commitment.Commitments;
import io.danvan.coordination.commitment.ReportState;
import io.danvan.coordination.matter.AnswerClock;
import io.danvan.coordination.matter.AnswerRules;
import io.danvan.coordination.matter.Matter;
import io.danvan.coordination.matter.Matters;
import io.danvan.coordination.matter.MattersRecord;
import io.danvan.coordination.meeting.Meeting;
import io.danvan.coordination.meeting.Meetings;
import io.danvan.platform.refusal.Refused;
import io.danvan.platform.time.VietNam;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Answers whoever holds a receipt. Runs in a transaction. A code that is none, one that nobody has,
 * and one that was replaced are refused alike.
 */
public final class ReceiptDesk {
  private final Receipts receipts;
  private final Meetings meetings;
  private final Matters matters;
  private final Commitments commitments;
  private final Supplier<AnswerRules> rules;
  private final Clock clock;

  /** Answers by these receipts, and by what became of their matters. */
  public ReceiptDesk(
      Receipts receipts,
      Meetings meetings,
      Matters matters,
      Commitments commitments,
      Supplier<AnswerRules> rules,
      Clock clock) {
    this.receipts = receipts;
    this.meetings = meetings;
    this.matters = matters;
    this.commitments = commitments;
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * What its holder is told.
   *
   * @param typed the code as it was typed
   * @throws Refused if it is no receipt's
   */
  public Receipt find(String typed) {
    Receipts.Of of = of(typed);
    return receipt(of, matters.find(of.meeting()));
  }

  /**
   * Writes down that its holder says that it is not done.
   *
   * @param typed the code as it was typed
   * @throws Refused if it is no receipt's, or it is not the time to say so
   */
  public Receipt reportNotDone(String typed) {
    Receipts.Of of = of(typed);
    MattersRecord record = matters.lock(of.meeting());
    Matter matter = matter(of, record);
    LocalDate today = VietNam.today(clock);
    Holder holder = new Holder(matter, clock(matter, today), followUps(matter).seen());
    matters.append(List.of(holder.reportNotDone(today).orThrow()), record);
    return receipt(of, matters.find(of.meeting()));
  }

  private Receipts.Of of(String typed) {
    return ReceiptCode.parse(typed).flatMap(receipts::find).orElseThrow(ReceiptActions::unknown);
  }

  /** One that was replaced is of no use, although a restored table may have it still. */
  private static Matter matter(Receipts.Of of, MattersRecord record) {
    return record
        .find(of.matter())
        .filter(found -> found.receipt() == of.since())
        .orElseThrow(ReceiptActions::unknown);
  }

  private Receipt receipt(Receipts.Of of, MattersRecord record) {
    Meeting meeting = meetings.find(of.meeting()).orElseThrow(ReceiptActions::unknown).meeting();
    Matter matter = matter(of, record);
    LocalDate today = VietNam.today(clock);
    Optional<AnswerClock> answer = clock(matter, today);
    FollowUps followUps = followUps(matter);
    return new Receipt(
        meeting.host(),
        meeting.kind(),
        matter,
        answer.orElse(null),
        followUps.standing().map(each -> promise(each, today)).toList(),
        new Holder(matter, answer, followUps.seen()).mayReport());
  }

  private Optional<AnswerClock> clock(Matter matter, LocalDate today) {
    return rules.get().clock(matter, today);
  }

  private FollowUps followUps(Matter matter) {
    return FollowUps.of(matter.followUps(), commitments);
  }

  private static Promise promise(Commitment commitment, LocalDate today) {
    return new Promise(
        commitment.responsible(),
        commitment.dues().current(),
        commitment.phase().kind(),
        ReportState.of(commitment, today).orElse(null),
        commitment.delivery().answer().published());
  }
}
