package io.danvan.local.demonstration;

import io.danvan.coordination.directory.DirectoryIds;
import io.danvan.coordination.directory.PositionRole;
import io.danvan.local.account.Account;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Turns what a story says into what the API expects: days into dates, accounts into ids. */
record Relative(Map<String, Account> accounts, LocalDate today) {
  private static final Set<String> DAYS = Set.of("due", "issuedOn", "answeredOn", "day");
  private static final Set<String> PAST = Set.of("issuedOn", "answeredOn", "day");
  private static final Set<String> ORGANISATIONS =
      Set.of(
          "to", "issuer", "demandedBy", "invited", "responsible", "organisation", "transferredTo");
  private static final String UNIT = "unit";
  private static final String DEPUTY = "delegate";

  /** The account of that name. */
  Account account(String name) {
    return Objects.requireNonNull(accounts.get(name), () -> "no account is called " + name);
  }

  /** The id of the organisation that the account of that name speaks for. */
  String organisation(String account) {
    return account(account).organisation().toString();
  }

  /** The date so many days from today. */
  LocalDate date(String days) {
    return today.plusDays(Integer.parseInt(days));
  }

  /** The day on which a step happens, if it says so or names the day of something it tells of. */
  Optional<LocalDate> dayOf(Story.Step step) {
    return Stream.concat(
            Stream.ofNullable(step.on()), PAST.stream().flatMap(name -> values(step, name)))
        .map(this::date)
        .filter(date -> !date.isAfter(today))
        .max(Comparator.naturalOrder());
  }

  private static Stream<String> values(Story.Step step, String name) {
    return step.details().findValues(name).stream().map(JsonNode::asString);
  }

  /** A copy with dates and ids. */
  ObjectNode resolve(ObjectNode told) {
    ObjectNode resolved = told.deepCopy();
    resolved
        .properties()
        .forEach(field -> resolved.set(field.getKey(), resolve(field.getKey(), field.getValue())));
    return resolved;
  }

  private JsonNode resolve(String name, JsonNode value) {
    return switch (value) {
      case ArrayNode list -> {
        ArrayNode resolved = list.arrayNode();
        list.forEach(each -> resolved.add(resolve(name, each)));
        yield resolved;
      }
      case ObjectNode object -> resolve(object);
      case JsonNode text when DAYS.contains(name) -> text(date(text.asString()).toString());
      case JsonNode text when ORGANISATIONS.contains(name) -> text(organisation(text.asString()));
      case JsonNode text when name.equals(UNIT) -> text(account(text.asString()).unit().toString());
      case JsonNode text when name.equals(DEPUTY) -> text(deputy(text.asString()));
      default -> value;
    };
  }

  /** The position of the deputy in the organisation that an account speaks for. */
  private String deputy(String account) {
    return DirectoryIds.position(
            account(account).organisation(), PositionRole.DEPUTY_HEAD, DirectoryIds.FOUNDED_ON)
        .toString();
  }

  private static JsonNode text(String text) {
    return JsonNodeFactory.instance.stringNode(text);
  }
}
