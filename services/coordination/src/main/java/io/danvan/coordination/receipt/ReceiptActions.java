package io.danvan.coordination.receipt;

import io.danvan.coordination.access.AccessRule;
import io.danvan.coordination.decision.Reason;
import io.danvan.coordination.decision.Situation;
import io.danvan.coordination.decision.Situations;
import io.danvan.coordination.directory.OrganisationKind;
import io.danvan.coordination.matter.Matter;
import io.danvan.coordination.matter.MatterAction;
import io.danvan.coordination.matter.MatterEvent.MatterReceiptRenewed;
import io.danvan.coordination.matter.MatterId;
import io.danvan.coordination.matter.Matters;
import io.danvan.coordination.matter.MattersRecord;
import io.danvan.coordination.meeting.MeetingId;
import io.danvan.coordination.meeting.Meetings;
import io.danvan.platform.refusal.Refused;
import io.danvan.platform.security.Caller;
import io.danvan.platform.web.WebRefusals;
import java.util.List;
import java.util.random.RandomGenerator;

/** Gives receipts to hosts, who hand them over. Runs in the caller's transaction. */
public final class ReceiptActions {
  private static final String COMMAND = "matters/" + MatterAction.RENEW_RECEIPT;

  private final Receipts receipts;
  private final Meetings meetings;
  private final Matters matters;
  private final Situations situations;
  private final Codes codes;

  /** Receipts of a body's service. */
  public ReceiptActions(
      Receipts receipts, Meetings meetings, Matters matters, Situations situations, Codes codes) {
    this.receipts = receipts;
    this.meetings = meetings;
    this.matters = matters;
    this.situations = situations;
    this.codes = codes;
  }

  /**
   * Makes a body's codes.
   *
   * @param random one whose numbers nobody can foretell
   */
  public record Codes(OrganisationKind body, RandomGenerator random) {
    ReceiptCode next() {
      return ReceiptCode.random(body, random);
    }
  }

  /** The receipts of matters that were written down in this transaction, in their order. */
  public List<IssuedReceipt> issue(MeetingId meeting, List<MatterId> begun) {
    MattersRecord record = matters.find(meeting);
    return begun.stream().map(each -> issue(record, each)).toList();
  }

  private IssuedReceipt issue(MattersRecord record, MatterId id) {
    Matter matter = record.find(id).orElseThrow();
    ReceiptCode code = codes.next();
    receipts.keep(code, new Receipts.Of(record.meeting(), id, matter.receipt()));
    return new IssuedReceipt(id, matter.number(), code);
  }

  /**
   * Another receipt of a matter, in place of one that was lost. That it was given is written down,
   * so that everybody who may know of the matter sees it: the holder of the one before can say
   * nothing any more.
   *
   * @throws Refused if the caller's organisation is not the host, or a role is missing
   */
  public IssuedReceipt renew(Caller caller, MeetingId meeting, MatterId id) {
    Refused.throwIf(AccessRule.issuingReceipts(caller));
    Situation situation = situations.of(caller, null, COMMAND);
    MattersRecord record = matters.lock(meeting);
    if (!isHost(caller, meeting) || record.find(id).filter(each -> !each.takenBack()).isEmpty()) {
      throw new Refused(WebRefusals.NOT_FOUND);
    }
    matters.append(List.of(new MatterReceiptRenewed(meeting, situation.author(), id)), record);
    return issue(matters.find(meeting), id);
  }

  private boolean isHost(Caller caller, MeetingId meeting) {
    return meetings
        .find(meeting)
        .filter(record -> record.meeting().host().value().equals(caller.organisation()))
        .isPresent();
  }

  /** The refusal of a code that is no receipt's, whatever is wrong with it. */
  public static Refused unknown() {
    return new Refused(Reason.RECEIPT_UNKNOWN.refused());
  }
}
