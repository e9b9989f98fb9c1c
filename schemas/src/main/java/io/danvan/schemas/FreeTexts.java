package io.danvan.schemas;

import java.util.List;
import java.util.Objects;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;

/**
 * Finds the free texts of an event by the kind that the contract gives each string, so that a
 * redaction needs to know no event type and can reach nothing else.
 */
public final class FreeTexts {
  private static final String KIND = "kind";
  private static final String FREE_TEXT = "free-text";

  private FreeTexts() {}

  /** Whether events of this schema can hold a free text. */
  public static boolean areIn(Schema schema) {
    return switch (schema.getType()) {
      case STRING -> isFreeText(schema);
      case RECORD -> schema.getFields().stream().anyMatch(field -> areIn(field.schema()));
      case UNION -> schema.getTypes().stream().anyMatch(FreeTexts::areIn);
      case ARRAY -> areIn(schema.getElementType());
      default -> false;
    };
  }

  /** Empties every free text of a record and leaves all else as it is. */
  public static void blank(IndexedRecord record) {
    for (Schema.Field field : record.getSchema().getFields()) {
      if (areIn(field.schema())) {
        record.put(field.pos(), blanked(field.schema(), record.get(field.pos())));
      }
    }
  }

  /** Whether a record says nothing in any free text. */
  public static boolean areBlank(IndexedRecord record) {
    return record.getSchema().getFields().stream()
        .allMatch(field -> isBlank(field.schema(), record.get(field.pos())));
  }

  private static boolean isBlank(Schema schema, @Nullable Object value) {
    return !areIn(schema)
        || switch (value) {
          case null -> true;
          case IndexedRecord record -> areBlank(record);
          case List<?> list ->
              list.stream().allMatch(each -> isBlank(branch(schema, list).getElementType(), each));
          case CharSequence text -> text.isEmpty() || !isFreeText(branch(schema, text));
          default -> throw new IllegalStateException("Free text in a " + schema.getType());
        };
  }

  private static @Nullable Object blanked(Schema schema, @Nullable Object value) {
    return switch (value) {
      case null -> null;
      case IndexedRecord record -> {
        blank(record);
        yield record;
      }
      case List<?> list ->
          list.stream().map(each -> blanked(branch(schema, list).getElementType(), each)).toList();
      case CharSequence text -> isFreeText(branch(schema, text)) ? "" : text;
      default -> throw new IllegalStateException("Free text in a " + schema.getType());
    };
  }

  /** The schema that a value has, which may be one of a union's. */
  private static Schema branch(Schema schema, Object value) {
    return schema.isUnion()
        ? schema.getTypes().get(GenericData.get().resolveUnion(schema, value))
        : schema;
  }

  private static boolean isFreeText(Schema schema) {
    return Objects.equals(schema.getProp(KIND), FREE_TEXT);
  }
}
