package io.danvan.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** No event type says anything undocumented, of no known kind, or about a citizen. */
class ContractRulesTest {
  static Stream<Schema> eventTypes() {
    return EventTypes.all().values().stream();
  }

  @ParameterizedTest
  @MethodSource("eventTypes")
  void everyEventTypeKeepsTheRules(Schema eventType) {
    assertThat(ContractRules.violations(eventType)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "remark | \"string\" | of no allowed kind",
        "remark | {\"type\":\"string\",\"kind\":\"nickname\"} | of no allowed kind",
        "remark | {\"type\":\"string\",\"kind\":\"free-text\"} | free text outside",
        "contactPhone | {\"type\":\"string\",\"kind\":\"external-id\"} | could identify a citizen",
        "identityNumber | \"long\" | number of no allowed name",
        "photo | \"bytes\" | nobody can check",
        "extras | {\"type\":\"map\",\"values\":\"int\"} | nobody can check",
      })
  void findsWhatMustNotBeReleased(String field, String type, String complaint) {
    Schema offending =
        new Schema.Parser()
            .parse(
                """
                {"type":"record","name":"Offending","namespace":"test","doc":"Offends.",
                 "fields":[{"name":"%s","type":%s,"doc":"A field."}]}
                """
                    .formatted(field, type));

    assertThat(ContractRules.violations(offending))
        .singleElement()
        .asString()
        .contains("test.Offending." + field, complaint);
  }

  @Test
  void findsUndocumentedPartsAndEnumsWithoutDefault() {
    Schema offending =
        new Schema.Parser()
            .parse(
                """
                {"type":"record","name":"Offending","namespace":"test","fields":[
                 {"name":"level","type":{"type":"enum","name":"Level","symbols":["A"]}}]}
                """);

    assertThat(ContractRules.violations(offending))
        .containsExactly(
            "test.Offending has no doc",
            "test.Offending.level has no doc",
            "test.Level has no doc",
            "test.Level has no default: an older reader could not read a new symbol");
  }
}
