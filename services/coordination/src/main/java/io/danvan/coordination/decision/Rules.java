package io.danvan.coordination.decision;

import static io.danvan.coordination.decision.Reason.CONTROL_CHARACTER;
import static io.danvan.coordination.decision.Reason.DATE_IN_THE_FUTURE;
import static io.danvan.coordination.decision.Reason.DATE_IN_THE_PAST;
import static io.danvan.coordination.decision.Reason.DATE_TOO_EARLY;
import static io.danvan.coordination.decision.Reason.DUPLICATE_ORGANISATION;
import static io.danvan.coordination.decision.Reason.NO_STANDING;
import static io.danvan.coordination.decision.Reason.TEXT_MISSING;
import static io.danvan.coordination.decision.Reason.TOO_MANY;
import static io.danvan.coordination.decision.Reason.TOO_MANY_DOCUMENTS;
import static io.danvan.coordination.decision.Reason.UNKNOWN_ORGANISATION;
import static io.danvan.coordination.decision.Reason.UNKNOWN_POSITION;
import static io.danvan.coordination.decision.Reason.UNKNOWN_UNIT;
import static io.danvan.coordination.decision.Reason.UNKNOWN_VALUE;

import io.danvan.coordination.common.DocumentReference;
import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.common.PositionId;
import io.danvan.coordination.common.UnitId;
import io.danvan.platform.refusal.Refusal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The rules that a command must keep, in the order in which they are checked. The first one that it
 * breaks is its refusal, and those after it are not looked at, so a rule may rely on the earlier
 * ones. Not thread-safe; made for one decision.
 */
public final class Rules {
  private final Situation situation;
  private @Nullable Refusal broken;
  private String place = "";

  private Rules(Situation situation) {
    this.situation = situation;
  }

  /** No rule yet. */
  public static Rules in(Situation situation) {
    return new Rules(situation);
  }

  /** A rule that needs no facts to be explained. */
  public Rules require(BooleanSupplier holds, Reason otherwise) {
    return require(holds, otherwise::refused);
  }

  /** A rule with the refusal for who breaks it. */
  public Rules require(BooleanSupplier holds, Supplier<? extends Refusal> otherwise) {
    return check(() -> holds.getAsBoolean() ? null : otherwise.get());
  }

  /** A rule that answers with its own refusal, or null if it is kept. */
  public Rules check(Supplier<? extends @Nullable Refusal> rule) {
    if (broken == null) {
      broken = rule.get();
    }
    return this;
  }

  /** Each of these must keep further rules. */
  public <T> Rules each(Collection<T> all, BiConsumer<Rules, T> further) {
    all.forEach(one -> further.accept(this, one));
    return this;
  }

  /**
   * Rules on something within what was sent. A refusal names its field from there, as {@code
   * parts[1].work}: several parts have a field of that name, and so has the task.
   */
  public Rules within(String inner, Consumer<Rules> further) {
    String outer = place;
    place = outer + inner + ".";
    further.accept(this);
    place = outer;
    return this;
  }

  /** A field's name from the outermost of what was sent, for a refusal. */
  public String named(String field) {
    return place + field;
  }

  /** The text must be there, short enough, writable, and without personal data. */
  public Rules text(String field, String text) {
    return require(() -> !text.isBlank(), () -> TEXT_MISSING.refused("field", named(field)))
        .writable(field, text)
        .check(() -> situation.screening().refusal(named(field), text).orElse(null));
  }

  /**
   * The text must have no control characters but tabs and line ends. They say nothing, and a reader
   * whose database does not hold them could never take the event in.
   */
  Rules writable(String field, String text) {
    int at = controlCharacter(text);
    return require(
        () -> at < 0,
        () -> CONTROL_CHARACTER.refused(Map.of("field", named(field), "position", at + 1)));
  }

  private static int controlCharacter(String text) {
    return IntStream.range(0, text.length())
        .filter(at -> Character.isISOControl(text.charAt(at)))
        .filter(at -> "\t\n\r".indexOf(text.charAt(at)) < 0)
        .findFirst()
        .orElse(-1);
  }

  /** The text may be missing; if it is there it must be as any other. */
  public Rules optionalText(String field, @Nullable String text) {
    return text == null ? this : text(field, text);
  }

  /** The day must not be over. */
  public Rules notPast(LocalDate date) {
    return notPast(Map.of("date", date, "today", situation.today()), date);
  }

  /** The day that a field names must not be over. */
  public Rules notPast(String field, LocalDate date) {
    return notPast(Map.of("field", named(field), "date", date, "today", situation.today()), date);
  }

  private Rules notPast(Map<String, Object> facts, LocalDate date) {
    return require(() -> !date.isBefore(situation.today()), () -> DATE_IN_THE_PAST.refused(facts));
  }

  /** The organisation must be in the directory. */
  public Rules known(OrganisationId organisation) {
    return require(
        () -> situation.organisations().find(organisation).isPresent(),
        () -> UNKNOWN_ORGANISATION.refused("organisation", organisation.value()));
  }

  /** The organisation that a field names must be in the directory. */
  public Rules known(String field, OrganisationId organisation) {
    return require(
        () -> situation.organisations().find(organisation).isPresent(),
        () -> UNKNOWN_ORGANISATION.refused(at(field, organisation)));
  }

  /** The organisation that a field names must be one that the author's may ask. */
  public Rules standingTo(String field, OrganisationId organisation) {
    return known(situation.author().organisation())
        .known(field, organisation)
        .require(
            () -> situation.standingTo(organisation).isPresent(),
            () -> NO_STANDING.refused(at(field, organisation)));
  }

  private Map<String, Object> at(String field, OrganisationId organisation) {
    return Map.of("field", named(field), "organisation", organisation.value());
  }

  /** Every document must be one that others can find and check. */
  public Rules documents(List<DocumentReference> documents) {
    return require(
            () -> documents.size() <= DocumentRules.MOST,
            () -> TOO_MANY_DOCUMENTS.refused("limit", DocumentRules.MOST))
        .each(documents, (rules, document) -> DocumentRules.check(rules, document, situation));
  }

  /** The document must be one that others can find and check. */
  public Rules document(DocumentReference document) {
    DocumentRules.check(this, document, situation);
    return this;
  }

  /** The field must be a document's number and symbol. */
  public Rules documentNumber(String field, String number) {
    DocumentRules.checkNumber(this, named(field), number, situation);
    return this;
  }

  /** What is reported as past must not lie in the future. */
  public Rules notFuture(String field, LocalDate date) {
    return require(
        () -> !date.isAfter(situation.today()),
        () ->
            DATE_IN_THE_FUTURE.refused(
                Map.of("field", named(field), "date", date, "today", situation.today())));
  }

  /** The day must not lie before another one. */
  public Rules notBefore(String field, LocalDate date, LocalDate earliest) {
    return require(
        () -> !date.isBefore(earliest),
        () ->
            DATE_TOO_EARLY.refused(
                Map.of("field", named(field), "date", date, "earliest", earliest)));
  }

  /** The field must name a position of the author's own organisation. */
  public Rules ownPosition(String field, PositionId position) {
    return require(
        () -> situation.organisations().has(situation.author().organisation(), position),
        () ->
            UNKNOWN_POSITION.refused(Map.of("field", named(field), "position", position.value())));
  }

  /** The unit that a field names must be in the directory. */
  public Rules knownUnit(String field, UnitId unit) {
    return require(
        () -> situation.organisations().has(unit),
        () -> UNKNOWN_UNIT.refused(Map.of("field", named(field), "unit", unit.value())));
  }

  /** The field must name something that this release knows. */
  public Rules knownValue(String field, Enum<?> value) {
    return require(
        () -> !value.name().equals("UNKNOWN"), () -> UNKNOWN_VALUE.refused("field", named(field)));
  }

  /** The field must not name more than an event may. */
  public Rules atMost(int limit, String field, Collection<?> all) {
    return require(
        () -> all.size() <= limit,
        () -> TOO_MANY.refused(Map.of("field", named(field), "limit", limit)));
  }

  /** The organisations that a field names must be in the directory, each of them once. */
  public Rules knownOnce(String field, List<OrganisationId> organisations) {
    Set<OrganisationId> met = new HashSet<>();
    for (OrganisationId organisation : organisations) {
      known(field, organisation)
          .require(
              () -> met.add(organisation),
              () -> DUPLICATE_ORGANISATION.refused(at(field, organisation)));
    }
    return this;
  }

  /** The outcome, unless a rule is broken. */
  public <T> Decision<T> grant(Supplier<T> outcome) {
    return broken == null ? Decision.granted(outcome.get()) : Decision.refused(broken);
  }
}
