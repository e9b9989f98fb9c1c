package io.danvan.platform.command.postgres;

import io.danvan.platform.command.Answer;
import io.danvan.platform.command.Answers;
import io.danvan.platform.command.CommandRefusals;
import io.danvan.platform.command.CommandRequest;
import io.danvan.platform.refusal.Refused;
import io.danvan.platform.time.RealTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Answers in the table {@code command_answer}. Claiming inserts the row, so that the unique index
 * makes a second claim wait for the first one's end; keeping fills it in.
 */
public final class PostgresAnswers implements Answers {
  private final JdbcTemplate database;
  private final RealTime time;

  /** Answers in this database. */
  public PostgresAnswers(JdbcTemplate database, RealTime time) {
    this.database = database;
    this.time = time;
  }

  @Override
  public Optional<Answer> claim(CommandRequest request) {
    int claimed =
        database.update(
            """
            insert into command_answer (organisation, key, request, recorded_at)
            values (?, ?, ?, ?) on conflict do nothing
            """,
            request.organisation(),
            request.key(),
            request.digest(),
            now());
    return claimed == 1 ? Optional.empty() : Optional.of(earlier(request));
  }

  @Override
  public void keep(CommandRequest request, Answer answer) {
    database.update(
        """
        update command_answer set status = ?, headers = ?, body = ?
        where organisation = ? and key = ?
        """,
        answer.status(),
        flat(answer.headers()),
        answer.body(),
        request.organisation(),
        request.key());
  }

  /** Names are looked for in the bytes, so it does not matter what an answer looks like. */
  @Override
  public void forgetWhatWasSaidOf(Collection<UUID> records) {
    String[] names = records.stream().map(UUID::toString).toArray(String[]::new);
    database.update(
        """
        update command_answer
        set body = '', headers = case headers[1] when 'Content-Type' then headers[3:] else headers end
        where exists (select from unnest(?) as name where position(convert_to(name, 'UTF8') in body) > 0)
        """,
        (Object) names);
  }

  @Override
  public void forgetOlderThan(Duration age) {
    database.update("delete from command_answer where recorded_at < ?", now().minus(age));
  }

  private OffsetDateTime now() {
    return OffsetDateTime.ofInstant(time.clock().instant(), ZoneOffset.UTC);
  }

  private Answer earlier(CommandRequest request) {
    return database
        .query(
            """
            select status, headers, body, request = ? as same from command_answer
            where organisation = ? and key = ?
            """,
            (row, _) -> answer(row),
            request.digest(),
            request.organisation(),
            request.key())
        .stream()
        .findFirst()
        .orElseThrow(() -> new Refused(CommandRefusals.KEY_REUSED));
  }

  private static Answer answer(ResultSet row) throws SQLException {
    if (!row.getBoolean("same")) {
      throw new Refused(CommandRefusals.KEY_REUSED);
    }
    String[] headers = (String[]) row.getArray("headers").getArray();
    return new Answer(row.getInt("status"), pairs(headers), row.getBytes("body"));
  }

  /** Name, value, name, value: no header needs more. */
  private static String[] flat(Map<String, String> headers) {
    return headers.entrySet().stream()
        .flatMap(each -> Stream.of(each.getKey(), each.getValue()))
        .toArray(String[]::new);
  }

  private static Map<String, String> pairs(String[] flat) {
    Map<String, String> headers = new LinkedHashMap<>();
    for (int i = 0; i < flat.length; i += 2) {
      headers.put(flat[i], flat[i + 1]);
    }
    return headers;
  }
}
