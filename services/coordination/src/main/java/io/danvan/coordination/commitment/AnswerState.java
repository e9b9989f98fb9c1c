package io.danvan.coordination.commitment;

import io.danvan.coordination.common.AnswerId;
import io.danvan.coordination.common.DocumentReference;
import io.danvan.coordination.common.Recorded;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the people were told of a commitment. Both parts only ever move forward, each by the events
 * of one stream, so it is the same in whatever order the two streams are read.
 *
 * @param last the answer last given
 * @param published the answer that stands in public, also after another one was delivered
 * @param takenUpAgain the version of the request stream at which the work was last taken up again
 *     because it was not done after all; 0 if it never was
 */
public record AnswerState(@Nullable Given last, @Nullable AnswerId published, long takenUpAgain) {
  static final AnswerState NONE = new AnswerState(null, null, 0);

  /**
   * An answer that was given.
   *
   * @param seen how much of the request stream who gave it had seen
   * @param answer the answer that stands in public; none if it was delivered
   * @param document the document on which it rests, or the minutes of telling it
   */
  public record Given(
      long seen,
      AnswerManner manner,
      @Nullable AnswerId answer,
      LocalDate givenOn,
      DocumentReference document) {}

  /**
   * The answer that counts. One given before the work was taken up again does not: it told the
   * people that something is done which was not.
   */
  public Optional<Given> counting() {
    return Optional.ofNullable(last).filter(given -> given.seen() >= takenUpAgain);
  }

  AnswerState after(ResponseEvent.AnswerGiven event) {
    return new AnswerState(
        new Given(event.seen(), event.manner(), event.answer(), event.givenOn(), event.document()),
        event.answer() == null ? published : event.answer(),
        takenUpAgain);
  }

  AnswerState after(Recorded<RequestEvent> recorded) {
    return switch (recorded.event()) {
      case RequestEvent.Reopened _ -> new AnswerState(last, published, recorded.version());
      case RequestEvent.Returned returned when returned.disputedBy() != null ->
          new AnswerState(last, published, recorded.version());
      case RequestEvent.Returned _,
          RequestEvent.Requested _,
          RequestEvent.Amended _,
          RequestEvent.Extended _,
          RequestEvent.ExtensionRefused _,
          RequestEvent.Clarified _,
          RequestEvent.TransferGranted _,
          RequestEvent.TransferRefused _,
          RequestEvent.Confirmed _,
          RequestEvent.Escalated _,
          RequestEvent.EscalationPaused _,
          RequestEvent.EscalationResumed _,
          RequestEvent.Withdrawn _ ->
          this;
    };
  }
}
