package io.danvan.coordination.directory.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.danvan.coordination.directory.OrganisationKind;
import io.danvan.coordination.directory.OrganisationType;
import io.danvan.coordination.directory.PositionRole;
import io.danvan.coordination.directory.UnitLevel;
import io.danvan.coordination.directory.UnitType;
import io.danvan.events.directory.OrganisationEstablished;
import io.danvan.events.directory.PositionEstablished;
import io.danvan.events.directory.UnitEstablished;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

/** A constant that only one side knows would park every later event of its stream. */
class DirectoryEventsTest {
  @Test
  void bothSidesHaveTheSameConstants() {
    assertThat(names(UnitLevel.values()))
        .isEqualTo(symbols(UnitEstablished.getClassSchema(), "level"));
    assertThat(names(UnitType.values()))
        .isEqualTo(symbols(UnitEstablished.getClassSchema(), "type"));
    assertThat(names(OrganisationKind.values()))
        .isEqualTo(symbols(OrganisationEstablished.getClassSchema(), "kind"));
    assertThat(names(OrganisationType.values()))
        .isEqualTo(symbols(OrganisationEstablished.getClassSchema(), "type"));
    assertThat(names(PositionRole.values()))
        .isEqualTo(symbols(PositionEstablished.getClassSchema(), "role"));
  }

  private static List<String> names(Enum<?>[] constants) {
    return Stream.of(constants).map(Enum::name).toList();
  }

  private static List<String> symbols(Schema event, String field) {
    return event.getField(field).schema().getEnumSymbols();
  }
}
