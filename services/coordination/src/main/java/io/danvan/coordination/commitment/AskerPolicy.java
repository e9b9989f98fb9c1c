package io.danvan.coordination.commitment;

import io.danvan.coordination.common.Author;
import io.danvan.coordination.common.FreeText;
import io.danvan.coordination.common.OrganisationId;
import java.util.Optional;

/**
 * What the asker's service does by rule, not by somebody's choice. It looks at where the commitment
 * stands and not at what has just happened, so that doing it again, or late, does no harm.
 */
public final class AskerPolicy {
  private static final FreeText DISPUTED =
      new FreeText("Mặt trận Tổ quốc đã hỏi ý kiến nhân dân và không đồng tình với kết quả này.");

  private AskerPolicy() {}

  /** The result that the Front disputes and that still counts as handed in or as confirmed. */
  public static Optional<Long> disputed(Commitment commitment) {
    return commitment
        .phase()
        .judged()
        .filter(result -> commitment.findings().disputing(result).isPresent());
  }

  /**
   * The event by which the asker sends back what the Front disputes. Nothing is opened again in a
   * task that is over; the dispute stays on record.
   */
  public static Optional<RequestEvent> reaction(Commitment commitment, Frame frame) {
    return disputed(commitment)
        .flatMap(result -> commitment.findings().disputing(result))
        .flatMap(front -> sentBack(commitment, front, frame));
  }

  private static Optional<RequestEvent> sentBack(
      Commitment commitment, OrganisationId front, Frame frame) {
    Stamp stamp =
        new Stamp(commitment.id(), Author.of(commitment.asker()), commitment.position().response());
    return switch (commitment.phase()) {
      case Phase.Fulfilled(long result) ->
          Optional.of(new RequestEvent.Returned(stamp, result, DISPUTED, front));
      case Phase.Confirmed _ ->
          frame.open()
              ? Optional.of(new RequestEvent.Reopened(stamp, DISPUTED, front))
              : Optional.empty();
      case Phase.Requested _,
          Phase.Declined _,
          Phase.Accepted _,
          Phase.InProgress _,
          Phase.Returned _,
          Phase.Withdrawn _ ->
          Optional.empty();
    };
  }
}
