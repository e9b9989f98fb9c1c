package io.danvan.taskboard.act;

import io.danvan.coordination.answer.AnswerPublished;
import io.danvan.coordination.commitment.Action;
import io.danvan.coordination.commitment.Ask;
import io.danvan.coordination.commitment.Commitment;
import io.danvan.coordination.commitment.Delivery;
import io.danvan.coordination.commitment.ResponseEvent;
import io.danvan.coordination.commitment.SurveyMethod;
import io.danvan.coordination.common.FreeText;
import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.directory.Directory;
import io.danvan.coordination.directory.Organisation;
import io.danvan.taskboard.act.FormView.FieldView;
import io.danvan.taskboard.board.Part;
import io.danvan.taskboard.board.PublicAnswers;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes forms of actions: filled in with what is asked, beside what the other side wrote. */
final class Forms {
  private static final List<String> METHODS =
      Arrays.stream(SurveyMethod.values())
          .filter(method -> method != SurveyMethod.UNKNOWN)
          .map(Enum::name)
          .toList();

  private final Directory directory;
  private final PublicAnswers answers;

  Forms(Directory directory, PublicAnswers answers) {
    this.directory = directory;
    this.answers = answers;
  }

  /** The form of an action on a part. */
  FormView form(Action action, Part part, Commitment commitment, String title, Locale language) {
    @Nullable OrganisationId superior =
        part.demandedBy().isEmpty() ? null : part.demandedBy().getFirst();
    Quotes quotes = new Quotes(commitment, organisation -> name(organisation, language));
    return new FormView(
        part.commitment().value(),
        action.code(),
        title,
        name(part.responsible(), language),
        part.phase().name(),
        part.due().current(),
        quotes.before(action, superior),
        superior == null ? null : new FormView.Demander(superior.value(), name(superior, language)),
        "\"" + commitment.position() + "\"",
        UUID.randomUUID(),
        fields(action, commitment, language));
  }

  private List<FieldView> fields(Action action, Commitment commitment, Locale language) {
    return Field.of(action).stream()
        .filter(field -> field != Field.CORRECTION || !percent(commitment).isEmpty())
        .filter(field -> field != Field.NEW_VERSION || isPublished(commitment))
        .map(field -> field(action, field, commitment, language))
        .toList();
  }

  private static boolean isPublished(Commitment commitment) {
    return commitment.delivery().answer().published() != null;
  }

  private FieldView field(Action action, Field field, Commitment commitment, Locale language) {
    String label = "field." + label(action, field);
    Optional<OrganisationId> proposed = proposed(action, field, commitment);
    return new FieldView(
        field.key(),
        field.kind().name(),
        label,
        proposed.map(OrganisationId::toString).orElseGet(() -> value(action, field, commitment)),
        proposed
            .map(organisation -> name(organisation, language))
            .orElseGet(() -> field == Field.CORRECTION ? percent(commitment) : ""),
        field == Field.METHOD ? METHODS : List.of());
  }

  private static String label(Action action, Field field) {
    return switch (action) {
      case GRANT_TRANSFER -> field == Field.TO ? "successor" : field.key();
      case AMEND -> field == Field.RESULT ? "proof" : field.key();
      case PUBLISH_ANSWER ->
          field == Field.QUESTION
              ? "peoplesQuestion"
              : field == Field.NEW_VERSION ? "newVersion" : field.key();
      case ACCEPT,
          DECLINE,
          OBJECT,
          REPORT_PROGRESS,
          DELIVER_ANSWER,
          FULFIL,
          ASK_EXTENSION,
          ASK_CLARIFICATION,
          ASK_TRANSFER,
          GIVE_EXPLANATION,
          CONFIRM,
          RETURN,
          REOPEN,
          EXTEND,
          REFUSE_EXTENSION,
          CLARIFY,
          REFUSE_TRANSFER,
          PAUSE_ESCALATION,
          RESUME_ESCALATION,
          WITHDRAW,
          DEMAND_EXPLANATION,
          VERIFY,
          DISPUTE ->
          field.key();
    };
  }

  private String value(Action action, Field field, Commitment commitment) {
    return switch (field) {
      case WORK -> commitment.terms().work().value();
      case RESULT -> action == Action.AMEND ? commitment.terms().result().value() : "";
      case PERCENT -> percent(commitment);
      case DUE -> askedDue(commitment);
      case QUESTION ->
          action == Action.PUBLISH_ANSWER ? published(commitment, AnswerPublished::question) : "";
      case REPLY -> published(commitment, AnswerPublished::reply);
      case REASON,
          UNTIL,
          TEXT,
          CORRECTION,
          NEW_VERSION,
          ON,
          ANSWERS_QUESTION,
          DOCUMENT,
          ANSWER,
          EXPLANATION,
          TO,
          METHOD,
          ASKED,
          FINDING,
          EVIDENCE ->
          "";
    };
  }

  /** A correction begins with what stands. */
  private String published(Commitment commitment, Function<AnswerPublished, FreeText> text) {
    return Optional.ofNullable(commitment.delivery().answer().published())
        .flatMap(answers::find)
        .map(answer -> text.apply(answer.latest().event()).value())
        .orElse("");
  }

  private static String percent(Commitment commitment) {
    Delivery.Progress progress = commitment.delivery().progress();
    return progress == null ? "" : String.valueOf(progress.percent().value());
  }

  private static String askedDue(Commitment commitment) {
    return commitment
        .asks()
        .find(Ask.Kind.EXTENSION)
        .map(ask -> ask.event() instanceof ResponseEvent.ExtensionAsked asked ? asked.due() : null)
        .map(Object::toString)
        .orElse("");
  }

  /** The organisation to which the responsible one wants the work to pass. */
  private static Optional<OrganisationId> proposed(
      Action action, Field field, Commitment commitment) {
    return action == Action.GRANT_TRANSFER && field == Field.TO
        ? commitment
            .asks()
            .find(Ask.Kind.TRANSFER)
            .map(
                ask -> ask.event() instanceof ResponseEvent.TransferAsked asked ? asked.to() : null)
        : Optional.empty();
  }

  private String name(OrganisationId id, Locale language) {
    return directory.now().find(id).map((Organisation found) -> found.nameIn(language)).orElse("—");
  }
}
