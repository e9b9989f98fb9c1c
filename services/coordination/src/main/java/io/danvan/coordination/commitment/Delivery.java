package io.danvan.coordination.commitment;

import io.danvan.coordination.common.DocumentReference;
import io.danvan.coordination.common.FreeText;
import io.danvan.coordination.common.Recorded;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the responsible organisation has shown for it. Kept whatever prevails: it is about work that
 * was done, not about who may go on.
 *
 * @param progress the last progress reported
 * @param fulfilments all results handed in, also those that did not count
 * @param answer what the people were told
 */
public record Delivery(
    @Nullable Progress progress, List<Fulfilment> fulfilments, AnswerState answer) {
  static final Delivery NONE = new Delivery(null, List.of(), AnswerState.NONE);

  /**
   * A report of progress.
   *
   * @param version the version of the response stream at which it stands
   */
  public record Progress(
      long version, Instant at, Percent percent, FreeText text, List<DocumentReference> evidence) {}

  /**
   * A result handed in.
   *
   * @param version the version of the response stream at which it stands
   */
  public record Fulfilment(
      long version, Instant at, FreeText result, List<DocumentReference> evidence) {}

  /** Copies the fulfilments. */
  public Delivery {
    fulfilments = List.copyOf(fulfilments);
  }

  /** The result that was handed in at this version of the response stream. */
  public Optional<Fulfilment> fulfilment(long version) {
    return fulfilments.stream().filter(each -> each.version() == version).findFirst();
  }

  /** The result last handed in. */
  public Optional<Fulfilment> last() {
    return fulfilments.isEmpty() ? Optional.empty() : Optional.of(fulfilments.getLast());
  }

  Delivery afterRequest(Recorded<RequestEvent> recorded) {
    return new Delivery(progress, fulfilments, answer.after(recorded));
  }

  Delivery after(Recorded<ResponseEvent> recorded) {
    return switch (recorded.event()) {
      case ResponseEvent.ProgressReported report ->
          new Delivery(
              new Progress(
                  recorded.version(),
                  recorded.at(),
                  report.percent(),
                  report.text(),
                  report.evidence()),
              fulfilments,
              answer);
      case ResponseEvent.Fulfilled fulfilled ->
          new Delivery(
              progress,
              Stream.concat(
                      fulfilments.stream(),
                      Stream.of(
                          new Fulfilment(
                              recorded.version(),
                              recorded.at(),
                              fulfilled.result(),
                              fulfilled.evidence())))
                  .toList(),
              answer);
      case ResponseEvent.AnswerGiven given ->
          new Delivery(progress, fulfilments, answer.after(given));
      case ResponseEvent.Accepted _,
          ResponseEvent.Declined _,
          ResponseEvent.Objected _,
          ResponseEvent.ExtensionAsked _,
          ResponseEvent.ClarificationAsked _,
          ResponseEvent.TransferAsked _,
          ResponseEvent.ExplanationGiven _ ->
          this;
    };
  }
}
