package io.danvan.coordination.contract;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

/** Makes values of any record of the domain, with and without what may be missing in it. */
public final class AnyRecord {
  private static final int LONGEST_LIST = 3;

  private AnyRecord() {}

  /** The records that a sealed family consists of. */
  public static Stream<Class<?>> types(Class<?> family) {
    return family.isSealed()
        ? Arrays.stream(family.getPermittedSubclasses()).flatMap(AnyRecord::types)
        : Stream.of(family);
  }

  /** Any value of a record type. */
  public static Arbitrary<Object> of(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    return Combinators.combine(
            Arrays.stream(components).map(each -> component(each.getAnnotatedType())).toList())
        .as(values -> create(type, components, values));
  }

  private static Arbitrary<?> component(AnnotatedType type) {
    Arbitrary<?> values = values(type);
    return type.isAnnotationPresent(Nullable.class) ? values.injectNull(0.5) : values;
  }

  private static Arbitrary<?> values(AnnotatedType annotated) {
    if (annotated instanceof AnnotatedParameterizedType list) {
      return component(list.getAnnotatedActualTypeArguments()[0]).list().ofMaxSize(LONGEST_LIST);
    }
    Type type = annotated.getType();
    if (type == UUID.class) {
      return Combinators.combine(Arbitraries.longs(), Arbitraries.longs()).as(UUID::new);
    }
    if (type == LocalDate.class) {
      return Arbitraries.longs().between(0, 100_000).map(LocalDate::ofEpochDay);
    }
    if (type == YearMonth.class) {
      return Arbitraries.integers().between(0, 3_000).map(YearMonth.of(1970, 1)::plusMonths);
    }
    if (type == LocalTime.class) {
      return Arbitraries.longs().between(0, 86_399).map(LocalTime::ofSecondOfDay);
    }
    if (type == String.class) {
      return Arbitraries.strings().ofMaxLength(40);
    }
    if (type == boolean.class) {
      return Arbitraries.of(true, false);
    }
    if (type == long.class) {
      return Arbitraries.longs();
    }
    if (type == int.class) {
      return Arbitraries.integers().between(0, 100);
    }
    Class<?> known = (Class<?>) type;
    return known.isEnum() ? Arbitraries.of(List.of(known.getEnumConstants())) : of(known);
  }

  private static Object create(
      Class<?> type, RecordComponent[] components, List<? extends Object> values) {
    Class<?>[] parameters =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      Constructor<?> constructor = type.getDeclaredConstructor(parameters);
      return constructor.newInstance(values.toArray());
    } catch (NoSuchMethodException
        | InstantiationException
        | IllegalAccessException
        | InvocationTargetException e) {
      throw new AssertionError("cannot make a " + type, e);
    }
  }
}
