package io.danvan.coordination.receipt;

import io.danvan.coordination.access.AccessRule;
import io.danvan.coordination.decision.Reason;
import io.danvan.coordination.directory.OrganisationKind;
import io.danvan.coordination.matter.Matters;
import io.danvan.coordination.meeting.Meetings;
import io.danvan.platform.refusal.Refused;
import io.danvan.platform.security.Caller;
import io.danvan.platform.web.WebRefusals;
import java.util.random.RandomGenerator;

/** Gives receipts to hosts, who hand them over. Runs in the caller's transaction. */
public final class ReceiptActions {
  private final Receipts receipts;
  private final Meetings meetings;
  private final Matters matters;
  private final OrganisationKind body;
  private final RandomGenerator random;

  /**
   * Receipts of a body's service.
   *
   * @param random one whose numbers nobody can foretell
   */
  public ReceiptActions(
      Receipts receipts,
      Meetings meetings,
      Matters matters,
      OrganisationKind body,
      RandomGenerator random) {
    this.receipts = receipts;
    this.meetings = meetings;
    this.matters = matters;
    this.body = body;
    this.random = random;
  }

  /** The receipt of a matter that was written down in this transaction. */
  public ReceiptCode issue(Receipts.Of matter) {
    ReceiptCode code = ReceiptCode.random(body, random);
    receipts.keep(code, matter);
    return code;
  }

  /**
   * Another receipt of a matter, in place of one that was lost.
   *
   * @throws Refused if the caller's organisation is not the host, or a role is missing
   */
  public ReceiptCode renew(Caller caller, Receipts.Of matter) {
    Refused.throwIf(AccessRule.issuingReceipts(caller));
    return meetings
        .find(matter.meeting())
        .filter(record -> record.meeting().host().value().equals(caller.organisation()))
        .flatMap(_ -> matters.find(matter.meeting()).find(matter.matter()))
        .filter(found -> !found.takenBack())
        .map(_ -> issue(matter))
        .orElseThrow(() -> new Refused(WebRefusals.NOT_FOUND));
  }

  /** The refusal of a code that is no receipt's, whatever is wrong with it. */
  public static Refused unknown() {
    return new Refused(Reason.RECEIPT_UNKNOWN.refused());
  }
}
