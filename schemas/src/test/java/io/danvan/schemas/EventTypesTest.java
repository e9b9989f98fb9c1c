package io.danvan.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import io.danvan.events.answer.AnswerEvents;
import io.danvan.events.commitment.RemarkEvents;
import io.danvan.events.commitment.RequestEvents;
import io.danvan.events.commitment.ResponseEvents;
import io.danvan.events.directory.Directory;
import io.danvan.events.duty.DutyEvents;
import io.danvan.events.meeting.MatterEvents;
import io.danvan.events.meeting.MeetingEvents;
import io.danvan.events.meeting.ShortfallEvents;
import io.danvan.events.task.TaskEvents;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.Protocol;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

/** The catalogue names every event record of the IDL files, and nothing else. */
class EventTypesTest {
  private static final List<Protocol> FAMILIES =
      List.of(
          Directory.PROTOCOL,
          DutyEvents.PROTOCOL,
          TaskEvents.PROTOCOL,
          MeetingEvents.PROTOCOL,
          MatterEvents.PROTOCOL,
          ShortfallEvents.PROTOCOL,
          AnswerEvents.PROTOCOL,
          RequestEvents.PROTOCOL,
          ResponseEvents.PROTOCOL,
          RemarkEvents.PROTOCOL);

  @Test
  void namesExactlyTheRecordsThatNoOtherRecordContains() {
    Set<Schema> records =
        FAMILIES.stream()
            .flatMap(family -> family.getTypes().stream())
            .filter(type -> type.getType() == Schema.Type.RECORD)
            .collect(Collectors.toSet());
    Set<Schema> contained =
        records.stream().flatMap(EventTypesTest::containedRecords).collect(Collectors.toSet());
    records.removeAll(contained);

    assertThat(EventTypes.all().values()).containsExactlyInAnyOrderElementsOf(records);
  }

  @Test
  void contractTextHasNoHintsForJavaButTheSameMeaning() {
    for (Schema schema : EventTypes.all().values()) {
      String text = EventTypes.contractText(schema);

      assertThat(text).doesNotContain("avro.java");
      assertThat(new Schema.Parser().parse(text).getFullName()).isEqualTo(schema.getFullName());
    }
  }

  private static Stream<Schema> containedRecords(Schema record) {
    return record.getFields().stream().flatMap(field -> directRecords(field.schema()));
  }

  private static Stream<Schema> directRecords(Schema schema) {
    return switch (schema.getType()) {
      case RECORD -> Stream.of(schema);
      case UNION -> schema.getTypes().stream().flatMap(EventTypesTest::directRecords);
      case ARRAY -> directRecords(schema.getElementType());
      case ENUM, MAP, FIXED, STRING, BYTES, INT, LONG, FLOAT, DOUBLE, BOOLEAN, NULL ->
          Stream.empty();
    };
  }
}
