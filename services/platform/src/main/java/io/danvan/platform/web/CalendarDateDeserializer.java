package io.danvan.platform.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** Reads a date of a JSON body. */
final class CalendarDateDeserializer extends StdScalarDeserializer<LocalDate> {
  CalendarDateDeserializer() {
    super(LocalDate.class);
  }

  @Override
  public LocalDate deserialize(JsonParser parser, DeserializationContext context) {
    if (!parser.hasToken(JsonToken.VALUE_STRING)) {
      return (LocalDate)
          context.handleUnexpectedToken(context.constructType(LocalDate.class), parser);
    }
    String text = parser.getString();
    try {
      return CalendarDate.parse(text);
    } catch (DateTimeException e) {
      return (LocalDate) context.handleWeirdStringValue(LocalDate.class, text, e.getMessage());
    }
  }
}
