package io.danvan.taskboard.board.postgres;

import io.danvan.platform.postgres.ArrayColumn;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.SqlArrayValue;

/** How values stand in columns and parameters. */
final class Columns {
  private Columns() {}

  static <T> SqlArrayValue uuids(Collection<T> rows, Function<T, @Nullable UUID> value) {
    return ArrayColumn.of("uuid", rows, value);
  }

  static SqlArrayValue uuids(Collection<UUID> ids) {
    return ArrayColumn.of("uuid", ids, id -> id);
  }

  static SqlArrayValue texts(Collection<?> rows) {
    return ArrayColumn.of("text", rows, Object::toString);
  }

  static <T> SqlArrayValue texts(Collection<T> rows, Function<T, @Nullable String> value) {
    return ArrayColumn.of("text", rows, value);
  }

  /** An array as text, because {@code unnest} would flatten an array of arrays. */
  static String arrayText(Collection<?> values) {
    return values.stream().map(Object::toString).collect(Collectors.joining(",", "{", "}"));
  }

  static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  static UUID uuid(ResultSet row, String column) throws SQLException {
    return row.getObject(column, UUID.class);
  }

  static List<UUID> uuidList(ResultSet row, String column) throws SQLException {
    Array array = row.getArray(column);
    return List.of((UUID[]) array.getArray());
  }

  static List<String> textList(ResultSet row, String column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }
}
