package io.danvan.coordination.answer.postgres;

import io.danvan.coordination.answer.AnswerContent;
import io.danvan.coordination.answer.AnswerDraft;
import io.danvan.coordination.answer.AnswerDrafts;
import io.danvan.coordination.commitment.CommitmentId;
import io.danvan.coordination.common.DocumentReference;
import io.danvan.coordination.common.OrganisationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Drafts in the table {@code answer_draft}. */
final class PostgresAnswerDrafts implements AnswerDrafts {
  private final JdbcClient jdbc;

  PostgresAnswerDrafts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void keep(AnswerDraft draft) {
    DocumentReference document = draft.content().document();
    jdbc.sql(
            """
            INSERT INTO answer_draft (draft_id, organisation, commitment_id, seen, question, reply, correction,
              document_number, issued_on, issuer, link, sha256, drafted_by, drafted_at)
            VALUES (:id, :organisation, :commitment, :seen, :question, :reply, :correction, :number, :issuedOn,
              :issuer, :link, :sha256, :draftedBy, :draftedAt)
            ON CONFLICT (commitment_id) DO UPDATE SET
              (draft_id, seen, question, reply, correction, document_number, issued_on, issuer, link, sha256,
               drafted_by, drafted_at) =
              (excluded.draft_id, excluded.seen, excluded.question, excluded.reply, excluded.correction,
               excluded.document_number, excluded.issued_on, excluded.issuer, excluded.link,
               excluded.sha256, excluded.drafted_by, excluded.drafted_at)\
            """)
        .param("id", draft.id())
        .param("organisation", draft.organisation().value())
        .param("commitment", draft.commitment().value())
        .param("seen", draft.seen())
        .param("question", draft.content().question())
        .param("reply", draft.content().reply())
        .param("correction", draft.content().correction())
        .param("number", document.number())
        .param("issuedOn", document.issuedOn())
        .param("issuer", document.issuer().value())
        .param("link", document.link())
        .param("sha256", document.sha256())
        .param("draftedBy", draft.draftedBy())
        .param("draftedAt", draft.draftedAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  @Override
  public List<AnswerDraft> of(OrganisationId organisation) {
    return jdbc.sql(
            """
            SELECT * FROM answer_draft WHERE organisation = :organisation
            ORDER BY drafted_at, draft_id LIMIT 200\
            """)
        .param("organisation", organisation.value())
        .query((row, _) -> draft(row))
        .list();
  }

  @Override
  public Optional<AnswerDraft> lock(UUID id, OrganisationId organisation) {
    return jdbc.sql(
            """
            SELECT * FROM answer_draft WHERE draft_id = :id AND organisation = :organisation
            FOR UPDATE\
            """)
        .param("id", id)
        .param("organisation", organisation.value())
        .query((row, _) -> draft(row))
        .optional();
  }

  @Override
  public void remove(UUID id) {
    jdbc.sql("DELETE FROM answer_draft WHERE draft_id = :id").param("id", id).update();
  }

  @Override
  public void forgetBefore(Instant moment) {
    jdbc.sql("DELETE FROM answer_draft WHERE drafted_at < :moment")
        .param("moment", moment.atOffset(ZoneOffset.UTC))
        .update();
  }

  private static AnswerDraft draft(ResultSet row) throws SQLException {
    return new AnswerDraft(
        uuid(row, "draft_id"),
        new OrganisationId(uuid(row, "organisation")),
        new CommitmentId(uuid(row, "commitment_id")),
        row.getLong("seen"),
        new AnswerContent(
            string(row, "question"),
            string(row, "reply"),
            new DocumentReference(
                string(row, "document_number"),
                Objects.requireNonNull(row.getObject("issued_on", LocalDate.class)),
                new OrganisationId(uuid(row, "issuer")),
                row.getString("link"),
                row.getString("sha256")),
            row.getString("correction")),
        string(row, "drafted_by"),
        Objects.requireNonNull(row.getObject("drafted_at", OffsetDateTime.class)).toInstant());
  }

  private static UUID uuid(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(row.getObject(column, UUID.class));
  }

  private static String string(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(row.getString(column));
  }
}
