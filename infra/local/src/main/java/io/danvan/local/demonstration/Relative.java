package io.danvan.local.demonstration;

import io.danvan.local.account.Account;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Turns what a story says into what the API expects: days into dates, accounts into ids. */
record Relative(Map<String, Account> accounts, LocalDate today) {
  private static final Set<String> DAYS = Set.of("due", "issuedOn", "day");
  private static final Set<String> ORGANISATIONS =
      Set.of("to", "issuer", "demandedBy", "invited", "responsible", "organisation");

  /** The account of that name. */
  Account account(String name) {
    return Objects.requireNonNull(accounts.get(name), () -> "no account is called " + name);
  }

  /** The id of the organisation that the account of that name speaks for. */
  String organisation(String account) {
    return account(account).organisation().toString();
  }

  /** The date so many days from today. */
  String date(String days) {
    return today.plusDays(Integer.parseInt(days)).toString();
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
      case JsonNode text when DAYS.contains(name) -> text(date(text.asString()));
      case JsonNode text when ORGANISATIONS.contains(name) -> text(organisation(text.asString()));
      default -> value;
    };
  }

  private static JsonNode text(String text) {
    return JsonNodeFactory.instance.stringNode(text);
  }
}
