package io.danvan.platform.web;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.Executable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;

/**
 * Takes our records by their word: a component that is not {@code @Nullable} must be in the JSON
 * and not be null. The compiler relies on it, so the parser has to see to it.
 */
final class RequiredUnlessNullable extends NopAnnotationIntrospector {
  private static final long serialVersionUID = 1L;

  @Override
  public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated annotated) {
    return annotated instanceof AnnotatedParameter parameter && isRequired(parameter)
        ? JsonSetter.Value.forValueNulls(Nulls.FAIL)
        : JsonSetter.Value.empty();
  }

  private static boolean isRequired(AnnotatedParameter parameter) {
    Class<?> type = parameter.getDeclaringClass();
    return type.isRecord()
        && type.getName().startsWith("io.danvan.")
        && parameter.getRawType() != Optional.class
        && parameter.getOwner().getAnnotated() instanceof Executable constructor
        && !constructor
            .getParameters()[parameter.getIndex()]
            .getAnnotatedType()
            .isAnnotationPresent(Nullable.class);
  }
}
