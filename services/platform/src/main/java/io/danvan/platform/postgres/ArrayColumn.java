package io.danvan.platform.postgres;

import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.SqlArrayValue;

/**
 * One column of many rows as an array parameter, for {@code unnest}: a statement that writes ten
 * thousand rows is then one round trip and one plan.
 */
public final class ArrayColumn {
  private ArrayColumn() {}

  /**
   * The column of these rows, in their order.
   *
   * @param type the elements' PostgreSQL type, such as {@code int8} or {@code text}
   */
  public static <T> SqlArrayValue of(
      String type, Collection<T> rows, Function<T, ? extends @Nullable Object> value) {
    return new SqlArrayValue(type, rows.stream().map(value).toArray());
  }

  /** The {@code bytea} column of these rows; the driver wants its elements' type in the array's. */
  public static <T> SqlArrayValue ofBytes(Collection<T> rows, Function<T, byte[]> value) {
    return new SqlArrayValue("bytea", (Object[]) rows.stream().map(value).toArray(byte[][]::new));
  }
}
