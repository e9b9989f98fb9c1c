package io.danvan.coordination.receipt.postgres;

import io.danvan.coordination.matter.MatterId;
import io.danvan.coordination.meeting.MeetingId;
import io.danvan.coordination.receipt.ReceiptCode;
import io.danvan.coordination.receipt.Receipts;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Receipts in the table {@code matter_receipt}. A plain hash is enough: nobody finds out 100 random
 * bits by trying.
 */
final class PostgresReceipts implements Receipts {
  private final JdbcClient jdbc;

  PostgresReceipts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void keep(ReceiptCode code, Of matter) {
    jdbc.sql(
            """
            INSERT INTO matter_receipt (matter_id, meeting_id, since, code_hash)
            VALUES (:matter, :meeting, :since, :hash)
            ON CONFLICT (matter_id) DO UPDATE
            SET since = excluded.since, code_hash = excluded.code_hash\
            """)
        .param("matter", matter.matter().value())
        .param("meeting", matter.meeting().value())
        .param("since", matter.since())
        .param("hash", hash(code))
        .update();
  }

  @Override
  public Optional<Of> find(ReceiptCode code) {
    return jdbc.sql(
            "SELECT meeting_id, matter_id, since FROM matter_receipt WHERE code_hash = :hash")
        .param("hash", hash(code))
        .query(
            (row, _) ->
                new Of(
                    new MeetingId(row.getObject("meeting_id", UUID.class)),
                    new MatterId(row.getObject("matter_id", UUID.class)),
                    row.getLong("since")))
        .optional();
  }

  private static byte[] hash(ReceiptCode code) {
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest(code.secret().getBytes(StandardCharsets.US_ASCII));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
