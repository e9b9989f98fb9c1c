package io.danvan.platform.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.replication.LogSequenceNumber;

/**
 * Reads pgoutput's messages, protocol version 1 with binary columns. It follows one log: a table is
 * described once, before its first row. Not thread-safe.
 *
 * @see <a href="https://www.postgresql.org/docs/18/protocol-logicalrep-message-formats.html">The
 *     message formats</a>
 */
final class PgOutputDecoder {
  private static final Instant POSTGRES_EPOCH = Instant.parse("2000-01-01T00:00:00Z");

  private final Map<Integer, String[]> columnsByRelation = new HashMap<>();

  PgOutputMessage decode(ByteBuffer message) {
    byte kind = message.get();
    return switch (kind) {
      case 'B' -> begin(message);
      case 'I' -> inserted(message);
      case 'U' -> updated(message);
      case 'C' -> commit(message);
      case 'R' -> described(message);
      default -> new PgOutputMessage.Note();
    };
  }

  private static PgOutputMessage begin(ByteBuffer message) {
    message.getLong(); // where the commit record is; its end, which counts, comes with the commit
    return new PgOutputMessage.Begin(time(message));
  }

  private static PgOutputMessage commit(ByteBuffer message) {
    message.get(); // flags, unused
    message.getLong(); // where the commit record begins
    return new PgOutputMessage.Commit(LogSequenceNumber.valueOf(message.getLong()));
  }

  private PgOutputMessage described(ByteBuffer message) {
    int relation = message.getInt();
    text(message); // schema
    text(message); // table
    message.get(); // replica identity
    String[] columns = new String[message.getShort()];
    for (int i = 0; i < columns.length; i++) {
      message.get(); // whether part of the key
      columns[i] = text(message);
      message.getInt(); // type
      message.getInt(); // type modifier
    }
    columnsByRelation.put(relation, columns);
    return new PgOutputMessage.Note();
  }

  private PgOutputMessage inserted(ByteBuffer message) {
    String[] columns = columns(message.getInt());
    message.get(); // 'N', the new row follows
    return event(columns, message);
  }

  private PgOutputMessage updated(ByteBuffer message) {
    String[] columns = columns(message.getInt());
    if (message.get() != 'N') {
      throw new IllegalStateException("An event's position, the journal's key, was changed");
    }
    return event(columns, message);
  }

  private String[] columns(int relation) {
    return Objects.requireNonNull(
        columnsByRelation.get(relation), "The log has a row of a table it has not described");
  }

  private static PgOutputMessage event(String[] columns, ByteBuffer message) {
    Map<String, ByteBuffer> row = HashMap.newHashMap(columns.length);
    message.getShort(); // the number of columns, known
    for (String column : columns) {
      ByteBuffer value = value(column, message);
      if (value != null) {
        row.put(column, value);
      }
    }
    return new PgOutputMessage.Event(event(row));
  }

  private static @Nullable ByteBuffer value(String column, ByteBuffer message) {
    byte kind = message.get();
    return switch (kind) {
      case 'b' -> {
        int length = message.getInt();
        ByteBuffer value = message.slice(message.position(), length);
        message.position(message.position() + length);
        yield value;
      }
      case 'n' -> null;
      default ->
          throw new IllegalStateException(
              "Column %s came as '%c'; the journal's updates write every long column"
                  .formatted(column, kind));
    };
  }

  private static OutgoingEvent event(Map<String, ByteBuffer> row) {
    ByteBuffer id = of(row, "event_id");
    return new OutgoingEvent(
        new UUID(id.getLong(), id.getLong()),
        string(row, "topic"),
        string(row, "stream_id"),
        of(row, "stream_version").getLong(),
        string(row, "type"),
        bytes(of(row, "payload")),
        string(row, "headers"),
        time(of(row, "recorded_at")),
        string(row, "hash"));
  }

  private static ByteBuffer of(Map<String, ByteBuffer> row, String column) {
    return Objects.requireNonNull(row.get(column), column);
  }

  private static String string(Map<String, ByteBuffer> row, String column) {
    return UTF_8.decode(of(row, column)).toString();
  }

  private static byte[] bytes(ByteBuffer value) {
    byte[] bytes = new byte[value.remaining()];
    value.get(bytes);
    return bytes;
  }

  private static Instant time(ByteBuffer value) {
    return POSTGRES_EPOCH.plus(value.getLong(), ChronoUnit.MICROS);
  }

  private static String text(ByteBuffer message) {
    int start = message.position();
    int length = 0;
    while (message.get() != 0) {
      length++;
    }
    return UTF_8.decode(message.slice(start, length)).toString();
  }
}
