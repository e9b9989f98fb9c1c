package io.danvan.coordination.common.postgres;

import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.common.Origin;
import io.danvan.coordination.common.Origins;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Origins in the table {@code command_origin}. */
public final class PostgresOrigins implements Origins {
  private final JdbcClient jdbc;

  /** Origins in this client's database. */
  public PostgresOrigins(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<Effect> find(OrganisationId organisation, Origin origin) {
    return jdbc.sql(
            """
            SELECT action, subject FROM command_origin
            WHERE organisation = :organisation AND system = :system AND external_id = :externalId\
            """)
        .param("organisation", organisation.value())
        .param("system", origin.system())
        .param("externalId", origin.externalId())
        .query(
            (row, _) ->
                new Effect(
                    Objects.requireNonNull(row.getString("action")),
                    Objects.requireNonNull(row.getObject("subject", UUID.class))))
        .optional();
  }

  /** Waits for another transaction that keeps the same record, and then gives way to it. */
  @Override
  public void keep(OrganisationId organisation, Origin origin, Effect effect) {
    int kept =
        jdbc.sql(
                """
                INSERT INTO command_origin (organisation, system, external_id, action, subject)
                VALUES (:organisation, :system, :externalId, :action, :subject)
                ON CONFLICT DO NOTHING\
                """)
            .param("organisation", organisation.value())
            .param("system", origin.system())
            .param("externalId", origin.externalId())
            .param("action", effect.action())
            .param("subject", effect.subject())
            .update();
    if (kept == 0) {
      throw new CannotAcquireLockException("Another command from the same record came first");
    }
  }
}
