package io.danvan.platform.web;

import io.danvan.platform.refusal.Refusal;
import io.danvan.platform.refusal.Refused;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** Says what is wrong with a JSON body, and where, without repeating any of its values. */
final class JsonRefusals {
  private JsonRefusals() {}

  /** The refusal for what Jackson threw; without a cause there was no body at all. */
  static Refusal of(@Nullable Throwable cause) {
    return switch (cause) {
      case null -> WebRefusals.BODY_MISSING;
      case StreamConstraintsException _ -> Refusal.of("json-too-large", 400);
      case StreamReadException malformed -> malformed(malformed);
      case UnrecognizedPropertyException unknown -> WebRefusals.unknownField(path(unknown));
      case InvalidNullException missing -> WebRefusals.missingField(path(missing));
      case InvalidFormatException invalid -> WebRefusals.invalidField(path(invalid));
      case ValueInstantiationException refused -> instantiation(refused);
      case DatabindException invalid -> WebRefusals.invalidField(path(invalid));
      default -> WebRefusals.BAD_REQUEST;
    };
  }

  private static Refusal malformed(JacksonException malformed) {
    TokenStreamLocation place = malformed.getLocation();
    return place == null
        ? WebRefusals.malformedJson(1, 1)
        : WebRefusals.malformedJson(place.getLineNr(), place.getColumnNr());
  }

  /** A value's own constructor may say why it does not want the value. */
  private static Refusal instantiation(ValueInstantiationException exception) {
    return exception.getCause() instanceof Refused refused
        ? refused.refusal()
        : WebRefusals.invalidField(path(exception));
  }

  /** For example {@code parts[2].due}; empty for the document itself. */
  private static String path(JacksonException exception) {
    var path = new StringBuilder();
    for (JacksonException.Reference step : exception.getPath()) {
      if (step.getPropertyName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
      }
    }
    return path.toString();
  }
}
