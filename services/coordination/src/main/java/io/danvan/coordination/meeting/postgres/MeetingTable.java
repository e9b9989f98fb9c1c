package io.danvan.coordination.meeting.postgres;

import io.danvan.coordination.meeting.Meeting;
import io.danvan.coordination.meeting.MeetingId;
import io.danvan.coordination.meeting.MeetingQuery;
import io.danvan.platform.postgres.ArrayColumn;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows by which meetings are found: by who hosts them and is invited, and by what is owed. */
final class MeetingTable {
  private final JdbcClient jdbc;

  MeetingTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Row(Meeting meeting, UUID participant) {}

  /** Writes the rows: a participant is never removed, and a day moves for all of them. */
  void put(Collection<Meeting> meetings) {
    List<Row> rows =
        meetings.stream()
            .flatMap(
                meeting ->
                    meeting.participants().stream().map(each -> new Row(meeting, each.value())))
            .toList();
    jdbc.sql(
            """
            INSERT INTO meeting (participant, meeting_id, host_position, day)
            SELECT * FROM unnest(:participants, :meetings, :positions, :days)
            ON CONFLICT (meeting_id, participant) DO UPDATE SET day = excluded.day\
            """)
        .param("participants", ArrayColumn.of("uuid", rows, Row::participant))
        .param("meetings", ArrayColumn.of("uuid", rows, row -> row.meeting().id().value()))
        .param(
            "positions",
            ArrayColumn.of("uuid", rows, row -> row.meeting().plan().event().host().value()))
        .param("days", ArrayColumn.of("date", rows, row -> row.meeting().day()))
        .update();
  }

  /** The ids of a page, in its order. */
  List<MeetingId> list(MeetingQuery query) {
    MeetingQuery.Place after = query.after();
    return jdbc.sql(
            """
            SELECT day, meeting_id
            FROM (SELECT * FROM meeting WHERE participant = :organisation
                  UNION ALL
                  SELECT meeting.* FROM meeting JOIN commitment ON source_id = meeting_id
                  WHERE responsible = :organisation) AS ours
            WHERE (:host::uuid IS NULL OR host_position = :host)
              AND (:from::date IS NULL OR day >= :from)
              AND (:to::date IS NULL OR day <= :to)
              AND (:day::date IS NULL OR (day, meeting_id) > (:day::date, :id::uuid))
            GROUP BY day, meeting_id
            ORDER BY day, meeting_id LIMIT :limit\
            """)
        .param("organisation", query.organisation().value())
        .param("host", query.host() == null ? null : query.host().value())
        .param("from", query.from())
        .param("to", query.to())
        .param("day", after == null ? null : after.day())
        .param("id", after == null ? null : after.meeting().value())
        .param("limit", query.limit())
        .query((row, _) -> new MeetingId(row.getObject("meeting_id", UUID.class)))
        .list();
  }
}
