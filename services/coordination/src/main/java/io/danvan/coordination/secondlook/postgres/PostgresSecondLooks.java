package io.danvan.coordination.secondlook.postgres;

import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.secondlook.Purpose;
import io.danvan.coordination.secondlook.SecondLook;
import io.danvan.coordination.secondlook.SecondLook.State;
import io.danvan.coordination.secondlook.SecondLooks;
import io.danvan.platform.screening.PersonalDataKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Second looks in the table {@code second_look}. */
final class PostgresSecondLooks implements SecondLooks {
  private static final String OPEN =
      "organisation = :organisation AND used_at IS NULL AND expires_at > :now ";

  private final JdbcClient jdbc;

  PostgresSecondLooks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void keep(SecondLook asked, String text) {
    jdbc.sql(
            """
            INSERT INTO second_look (second_look_id, organisation, command, field, kinds,
              fingerprint, text, asked_by, asked_at, expires_at)
            VALUES (:id, :organisation, :command, :field, string_to_array(:kinds, ','),
              :fingerprint, :text, :askedBy, :askedAt, :expiresAt)\
            """)
        .param("id", asked.id())
        .param("organisation", asked.organisation().value())
        .param("command", asked.purpose().command())
        .param("field", asked.purpose().field())
        .param("kinds", String.join(",", asked.kinds().stream().map(Enum::name).toList()))
        .param("fingerprint", fingerprint(asked.organisation(), asked.purpose(), text))
        .param("text", text)
        .param("askedBy", asked.askedBy())
        .param("askedAt", at(asked.askedAt()))
        .param("expiresAt", at(asked.expiresAt()))
        .update();
  }

  @Override
  public Optional<SecondLook> waiting(
      OrganisationId organisation, Purpose purpose, String text, Instant now) {
    return select(
            OPEN + "AND decided_at IS NULL AND fingerprint = :fingerprint LIMIT 1",
            organisation,
            now)
        .param("fingerprint", fingerprint(organisation, purpose, text))
        .query((row, _) -> look(row, now))
        .optional();
  }

  @Override
  public List<SecondLook> open(OrganisationId organisation, Instant now) {
    return select(
            OPEN + "AND allowed IS NOT false ORDER BY asked_at, second_look_id LIMIT 200",
            organisation,
            now)
        .query((row, _) -> look(row, now))
        .list();
  }

  @Override
  public Optional<SecondLook> lock(UUID id, OrganisationId organisation, Instant now) {
    return select(
            "organisation = :organisation AND second_look_id = :id FOR UPDATE", organisation, now)
        .param("id", id)
        .query((row, _) -> look(row, now))
        .optional();
  }

  private JdbcClient.StatementSpec select(
      String condition, OrganisationId organisation, Instant now) {
    return jdbc.sql("SELECT * FROM second_look WHERE " + condition)
        .param("organisation", organisation.value())
        .param("now", at(now));
  }

  @Override
  public void decide(UUID id, String account, boolean allowed, Instant now, Instant until) {
    jdbc.sql(
            """
            UPDATE second_look SET text = NULL, decided_by = :account, decided_at = :now,
              allowed = :allowed, expires_at = :until
            WHERE second_look_id = :id\
            """)
        .param("id", id)
        .param("account", account)
        .param("allowed", allowed)
        .param("now", at(now))
        .param("until", at(until))
        .update();
  }

  /** Two commands with the same text: the later one waits here and then finds nothing to use. */
  @Override
  public Optional<SecondLook> use(
      OrganisationId organisation, Purpose purpose, String text, Instant now) {
    return jdbc.sql(
            """
            UPDATE second_look SET used_at = :now
            WHERE second_look_id =
                (SELECT second_look_id FROM second_look
                 WHERE organisation = :organisation AND fingerprint = :fingerprint AND allowed
                   AND used_at IS NULL AND expires_at > :now
                 ORDER BY expires_at LIMIT 1 FOR UPDATE)
              AND used_at IS NULL
            RETURNING *\
            """)
        .param("organisation", organisation.value())
        .param("fingerprint", fingerprint(organisation, purpose, text))
        .param("now", at(now))
        .query((row, _) -> look(row, now))
        .optional();
  }

  @Override
  public void forgetTexts(Instant now) {
    jdbc.sql("UPDATE second_look SET text = NULL WHERE text IS NOT NULL AND expires_at <= :now")
        .param("now", at(now))
        .update();
  }

  private byte[] fingerprint(OrganisationId organisation, Purpose purpose, String text) {
    byte[] key = jdbc.sql("SELECT key FROM second_look_key").query(byte[].class).single();
    return new Fingerprint(key).of(organisation, purpose, text);
  }

  private static SecondLook look(ResultSet row, Instant now) throws SQLException {
    return new SecondLook(
        Objects.requireNonNull(row.getObject("second_look_id", UUID.class)),
        new OrganisationId(Objects.requireNonNull(row.getObject("organisation", UUID.class))),
        new Purpose(string(row, "command"), string(row, "field")),
        kinds(row),
        row.getString("text"),
        string(row, "asked_by"),
        instant(row, "asked_at"),
        instant(row, "expires_at"),
        state(row, now));
  }

  private static State state(ResultSet row, Instant now) throws SQLException {
    if (row.getObject("used_at") != null) {
      return State.USED;
    }
    if (row.getObject("decided_at") != null && !row.getBoolean("allowed")) {
      return State.REJECTED;
    }
    if (!instant(row, "expires_at").isAfter(now)) {
      return State.EXPIRED;
    }
    return row.getObject("decided_at") == null ? State.WAITING : State.ALLOWED;
  }

  private static Set<PersonalDataKind> kinds(ResultSet row) throws SQLException {
    Set<PersonalDataKind> kinds = EnumSet.noneOf(PersonalDataKind.class);
    for (String kind : (String[]) Objects.requireNonNull(row.getArray("kinds")).getArray()) {
      kinds.add(PersonalDataKind.valueOf(kind));
    }
    return kinds;
  }

  private static String string(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(row.getString(column));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class)).toInstant();
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
