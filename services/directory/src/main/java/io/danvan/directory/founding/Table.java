package io.danvan.directory.founding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A table among the resources; no value in it contains the separator, so nothing is quoted. */
final class Table {
  private Table() {}

  static List<Row> read(String file, String separator) {
    try (var stream = Objects.requireNonNull(Table.class.getResourceAsStream("/founding/" + file));
        var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      List<String> columns = List.of(reader.readLine().split(separator, -1));
      return reader.lines().map(line -> Row.of(columns, line.split(separator, -1))).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the founding table " + file, e);
    }
  }

  /** A row's values by column name. */
  record Row(Map<String, String> values) {
    private static Row of(List<String> columns, String[] values) {
      if (values.length != columns.size()) {
        throw new IllegalStateException("not " + columns.size() + " values: " + List.of(values));
      }
      Map<String, String> row = new HashMap<>();
      for (int i = 0; i < values.length; i++) {
        row.put(columns.get(i), values[i]);
      }
      return new Row(row);
    }

    /** The value, which may be empty. */
    String get(String column) {
      String value = values.get(column);
      if (value == null) {
        throw new IllegalStateException("no column " + column + " among " + values.keySet());
      }
      return value;
    }

    /** The value as something else; none where it is empty. */
    <T> @Nullable T get(String column, Function<String, T> read) {
      String value = get(column);
      return value.isEmpty() ? null : read.apply(value);
    }
  }
}
