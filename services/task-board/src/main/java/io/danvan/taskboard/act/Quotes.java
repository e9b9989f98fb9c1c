package io.danvan.taskboard.act;

import io.danvan.coordination.commitment.Action;
import io.danvan.coordination.commitment.Ask;
import io.danvan.coordination.commitment.Commitment;
import io.danvan.coordination.commitment.ResponseEvent;
import io.danvan.coordination.common.DocumentReference;
import io.danvan.coordination.common.FreeText;
import io.danvan.coordination.common.OrganisationId;
import io.danvan.taskboard.act.FormView.Document;
import io.danvan.taskboard.act.FormView.Quote;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the other side wrote, in all that an answer to it decides: the reasons, and the day, the
 * organisation or the documents that they are about.
 */
final class Quotes {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final Commitment commitment;
  private final Function<OrganisationId, String> names;

  Quotes(Commitment commitment, Function<OrganisationId, String> names) {
    this.commitment = commitment;
    this.names = names;
  }

  /**
   * What to read before an action.
   *
   * @param superior the one to whom an explanation is given, if it is one
   */
  List<Quote> before(Action action, @Nullable OrganisationId superior) {
    return switch (action) {
      case CONFIRM, RETURN, VERIFY, DISPUTE -> result().stream().toList();
      case EXTEND, REFUSE_EXTENSION -> asked(Ask.Kind.EXTENSION).toList();
      case GRANT_TRANSFER, REFUSE_TRANSFER -> asked(Ask.Kind.TRANSFER).toList();
      case CLARIFY ->
          Stream.concat(asked(Ask.Kind.CLARIFICATION), asked(Ask.Kind.OBJECTION)).toList();
      case GIVE_EXPLANATION -> superior == null ? List.of() : demanded(superior).stream().toList();
      case ACCEPT,
          DECLINE,
          OBJECT,
          REPORT_PROGRESS,
          DELIVER_ANSWER,
          PUBLISH_ANSWER,
          FULFIL,
          ASK_EXTENSION,
          ASK_CLARIFICATION,
          ASK_TRANSFER ->
          List.of(quote("field.work", null, commitment.terms().work()));
      case REOPEN, AMEND, PAUSE_ESCALATION, WITHDRAW, DEMAND_EXPLANATION -> List.of();
      case RESUME_ESCALATION -> paused().stream().toList();
    };
  }

  private Optional<Quote> result() {
    return commitment
        .delivery()
        .last()
        .map(
            last ->
                new Quote(
                    "form.lastResult",
                    null,
                    last.result().value(),
                    last.evidence().stream().map(this::document).toList()));
  }

  private Optional<Quote> demanded(OrganisationId superior) {
    return commitment
        .explanations()
        .openOf(superior)
        .map(demand -> quote("quote.EXPLANATION", names.apply(superior), demand.reason()));
  }

  private Optional<Quote> paused() {
    return Optional.ofNullable(commitment.escalation().pause())
        .map(pause -> quote("quote.PAUSE", null, pause.reason()));
  }

  private Stream<Quote> asked(Ask.Kind kind) {
    return commitment.asks().find(kind).stream().flatMap(ask -> asked(ask.event()).stream());
  }

  private Optional<Quote> asked(ResponseEvent event) {
    return switch (event) {
      case ResponseEvent.ExtensionAsked it ->
          Optional.of(quote("quote.EXTENSION", day(it.due()), it.reason()));
      case ResponseEvent.TransferAsked it ->
          Optional.of(quote("quote.TRANSFER", names.apply(it.to()), it.reason()));
      case ResponseEvent.ClarificationAsked it ->
          Optional.of(quote("ask.CLARIFICATION", null, it.question()));
      case ResponseEvent.Objected it -> Optional.of(quote("ask.OBJECTION", null, it.reason()));
      case ResponseEvent.Accepted _,
          ResponseEvent.Declined _,
          ResponseEvent.ProgressReported _,
          ResponseEvent.ExplanationGiven _,
          ResponseEvent.AnswerGiven _,
          ResponseEvent.Fulfilled _ ->
          Optional.empty();
    };
  }

  private static Quote quote(String label, @Nullable String fact, FreeText text) {
    return new Quote(label, fact, text.value(), List.of());
  }

  private Document document(DocumentReference it) {
    return new Document(it.number(), day(it.issuedOn()), names.apply(it.issuer()), it.link());
  }

  private static String day(LocalDate date) {
    return DAY.format(date);
  }
}
