package io.danvan.coordination.commitment;

import io.danvan.coordination.commitment.Ask.Kind;
import io.danvan.coordination.common.Recorded;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The questions that the asker owes an answer to.
 *
 * @param open the longest open one first, at most one of each kind
 */
public record Asks(List<Ask> open) {
  static final Asks NONE = new Asks(List.of());

  /** Copies the list. */
  public Asks {
    open = List.copyOf(open);
  }

  /** Whether nothing is open. */
  public boolean isEmpty() {
    return open.isEmpty();
  }

  /** The open question of this kind. */
  public Optional<Ask> find(Kind kind) {
    return open.stream().filter(ask -> ask.kind() == kind).findFirst();
  }

  Asks after(RequestEvent event) {
    return switch (event) {
      case RequestEvent.Amended _ -> answered(event.seen(), EnumSet.of(Kind.OBJECTION));
      case RequestEvent.Extended _, RequestEvent.ExtensionRefused _ ->
          answered(event.seen(), EnumSet.of(Kind.EXTENSION));
      case RequestEvent.Clarified _ ->
          answered(event.seen(), EnumSet.of(Kind.CLARIFICATION, Kind.OBJECTION));
      case RequestEvent.TransferRefused _ -> answered(event.seen(), EnumSet.of(Kind.TRANSFER));
      case RequestEvent.TransferGranted _, RequestEvent.Withdrawn _, RequestEvent.Confirmed _ ->
          NONE;
      case RequestEvent.Requested _,
          RequestEvent.Returned _,
          RequestEvent.Reopened _,
          RequestEvent.Escalated _,
          RequestEvent.EscalationPaused _,
          RequestEvent.EscalationResumed _ ->
          this;
    };
  }

  Asks after(Recorded<ResponseEvent> recorded) {
    return switch (recorded.event()) {
      case ResponseEvent.Objected _ -> with(Kind.OBJECTION, recorded);
      case ResponseEvent.ExtensionAsked _ -> with(Kind.EXTENSION, recorded);
      case ResponseEvent.ClarificationAsked _ -> with(Kind.CLARIFICATION, recorded);
      case ResponseEvent.TransferAsked _ -> with(Kind.TRANSFER, recorded);
      case ResponseEvent.Accepted _ -> answered(recorded.version(), EnumSet.of(Kind.OBJECTION));
      case ResponseEvent.Declined _ -> NONE;
      case ResponseEvent.ProgressReported _,
          ResponseEvent.ExplanationGiven _,
          ResponseEvent.AnswerGiven _,
          ResponseEvent.Fulfilled _ ->
          this;
    };
  }

  private Asks with(Kind kind, Recorded<ResponseEvent> asked) {
    Ask ask = new Ask(kind, asked.version(), asked.at(), asked.event());
    Stream<Ask> others = open.stream().filter(each -> each.kind() != kind);
    return new Asks(Stream.concat(others, Stream.of(ask)).toList());
  }

  /** An answer closes no question that its author had not seen. */
  private Asks answered(long seen, Set<Kind> kinds) {
    return isEmpty()
        ? this
        : new Asks(
            open.stream()
                .filter(ask -> !kinds.contains(ask.kind()) || ask.version() > seen)
                .toList());
  }
}
