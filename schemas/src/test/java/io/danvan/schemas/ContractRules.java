package io.danvan.schemas;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.avro.Schema;

/**
 * Walks a schema and names what the contract forbids: undocumented parts, strings of no known kind,
 * and anything that could identify a citizen.
 */
final class ContractRules {
  private static final String FREE_TEXT = "free-text";

  /** The kinds a string may have, besides a UUID; none of them has room for a person. */
  private static final Set<String> STRING_KINDS =
      Set.of(
          FREE_TEXT,
          "system-code",
          "external-id",
          "document-number",
          "link",
          "sha256",
          "administrative-code",
          "official-name",
          "position-title",
          "legal-basis");

  /** Only here may free text stand, so that a redaction knows where to blank it. */
  private static final String TEXT_RECORD = "io.danvan.events.common.Text";

  /** What a plain number may be called: numbers of persons and telephones are numbers too. */
  private static final Set<String> NUMBERS =
      Set.of(
          "seen",
          "fulfilment",
          "demand",
          "percent",
          "step",
          "dueVersion",
          "days",
          "times",
          "noticeDays",
          "resultDays",
          "attendees",
          "asked",
          "conclusions",
          "count",
          "year");

  private static final Set<String> PERSONAL_WORDS =
      Set.of(
          "person",
          "citizen",
          "complainant",
          "denouncer",
          "household",
          "phone",
          "telephone",
          "email",
          "address",
          "birth",
          "gender",
          "passport",
          "surname",
          "account",
          "user");

  private final List<String> violations = new ArrayList<>();
  private final Set<String> visited = new HashSet<>();

  private ContractRules() {}

  /** Every violation in this schema and in those it is made of; empty if it may be released. */
  static List<String> violations(Schema schema) {
    ContractRules rules = new ContractRules();
    rules.walk(schema.getFullName(), schema);
    return rules.violations;
  }

  private void walk(String place, Schema schema) {
    switch (schema.getType()) {
      case RECORD -> walkRecord(schema);
      case ENUM -> checkEnum(schema);
      case UNION -> schema.getTypes().forEach(branch -> walk(place, branch));
      case ARRAY -> walk(place, schema.getElementType());
      case STRING -> checkString(place, schema);
      case INT, LONG -> checkNumber(place, schema);
      case NULL, BOOLEAN -> {}
      case BYTES, FIXED, MAP, FLOAT, DOUBLE -> violate(place, "has a type nobody can check");
    }
  }

  private void walkRecord(Schema record) {
    if (!visited.add(record.getFullName())) {
      return;
    }
    checkDoc(record.getFullName(), record.getDoc());
    for (Schema.Field field : record.getFields()) {
      String place = record.getFullName() + "." + field.name();
      checkDoc(place, field.doc());
      checkName(place, field.name());
      walk(place, field.schema());
    }
  }

  private void checkEnum(Schema schema) {
    if (!visited.add(schema.getFullName())) {
      return;
    }
    checkDoc(schema.getFullName(), schema.getDoc());
    if (schema.getEnumDefault() == null) {
      violate(schema.getFullName(), "has no default: an older reader could not read a new symbol");
    }
  }

  private void checkString(String place, Schema schema) {
    if (schema.getLogicalType() != null && schema.getLogicalType().getName().equals("uuid")) {
      return;
    }
    String kind = schema.getProp("kind");
    if (kind == null || !STRING_KINDS.contains(kind)) {
      violate(place, "is a string of no allowed kind: " + kind);
    } else if (kind.equals(FREE_TEXT) && !place.equals(TEXT_RECORD + ".value")) {
      violate(place, "is free text outside " + TEXT_RECORD);
    }
  }

  private void checkNumber(String place, Schema schema) {
    String name = place.substring(place.lastIndexOf('.') + 1);
    if (schema.getLogicalType() == null && !NUMBERS.contains(name)) {
      violate(place, "is a number of no allowed name");
    }
  }

  private void checkName(String place, String name) {
    for (String word : name.split("(?=[A-Z])|_")) {
      if (PERSONAL_WORDS.contains(word.toLowerCase(Locale.ROOT))) {
        violate(place, "could identify a citizen: " + word);
      }
    }
  }

  private void checkDoc(String place, String doc) {
    if (doc == null || doc.isBlank()) {
      violate(place, "has no doc");
    }
  }

  private void violate(String place, String what) {
    violations.add(place + " " + what);
  }
}
