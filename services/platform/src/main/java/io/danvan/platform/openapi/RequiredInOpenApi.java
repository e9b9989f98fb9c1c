package io.danvan.platform.openapi;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says of our records what the parser demands: a component that is not nullable is required. */
final class RequiredInOpenApi implements ModelConverter {
  @Override
  public @Nullable Schema<?> resolve(
      AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
    if (!chain.hasNext()) {
      return null;
    }
    Schema<?> schema = chain.next().resolve(type, context, chain);
    JavaType java = type.getType() == null ? null : Json.mapper().constructType(type.getType());
    if (schema != null && java != null && isOurs(java.getRawClass())) {
      require(java.getRawClass().getRecordComponents(), described(schema, context));
    }
    return schema;
  }

  private static boolean isOurs(Class<?> type) {
    return type.isRecord() && type.getName().startsWith("io.danvan.");
  }

  /** The schema that a reference stands for. */
  private static @Nullable Schema<?> described(Schema<?> schema, ModelConverterContext context) {
    String reference = schema.get$ref();
    return reference == null
        ? schema
        : context.getDefinedModels().get(reference.substring(reference.lastIndexOf('/') + 1));
  }

  private static void require(RecordComponent[] components, @Nullable Schema<?> schema) {
    Map<String, ?> properties = schema == null ? null : schema.getProperties();
    if (schema != null && properties != null) {
      Arrays.stream(components)
          .filter(each -> !each.getAnnotatedType().isAnnotationPresent(Nullable.class))
          .map(RecordComponent::getName)
          .filter(properties::containsKey)
          .forEach(schema::addRequiredItem);
    }
  }
}
