package io.danvan.taskboard.board.postgres;

import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.meeting.Meeting;
import io.danvan.coordination.meeting.MeetingId;
import io.danvan.coordination.meeting.MeetingRecord;
import io.danvan.coordination.meeting.postgres.MeetingHistory;
import io.danvan.platform.postgres.ArrayColumn;
import io.danvan.taskboard.board.PublicMeetings;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Public meetings, found by the table {@code board.public_meeting}. */
final class PostgresPublicMeetings implements PublicMeetings {
  private final JdbcClient jdbc;
  private final MeetingHistory meetings;

  PostgresPublicMeetings(JdbcClient jdbc, MeetingHistory meetings) {
    this.jdbc = jdbc;
    this.meetings = meetings;
  }

  /** Writes meetings as they stand now; all of them are public. */
  void save(Collection<Meeting> changed) {
    if (changed.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            insert into board.public_meeting (meeting, organisation, day)
            select * from unnest(:meeting, :organisation, :day)
            on conflict (meeting) do update set day = excluded.day
            """)
        .param("meeting", ArrayColumn.of("uuid", changed, each -> each.id().value()))
        .param("organisation", ArrayColumn.of("uuid", changed, each -> each.host().value()))
        .param("day", ArrayColumn.of("date", changed, Meeting::day))
        .update();
  }

  @Override
  public List<Meeting> ahead(Collection<OrganisationId> hosts, LocalDate from, LocalDate to) {
    return of(hosts, from, to, "order by day, meeting");
  }

  @Override
  public List<Meeting> past(Collection<OrganisationId> hosts, LocalDate from, LocalDate to) {
    return of(hosts, from, to, "order by day desc, meeting");
  }

  @Override
  public List<Meeting> withMatters(OrganisationId host) {
    return found(
        jdbc.sql(
                """
                select meeting from board.public_meeting
                where organisation = :host and exists (select from matter_event where record_id = meeting)
                order by day, meeting
                """)
            .param("host", host.value()));
  }

  private List<Meeting> of(
      Collection<OrganisationId> hosts, LocalDate from, LocalDate to, String order) {
    return found(
        jdbc.sql(
                """
                select meeting from board.public_meeting
                where organisation = any(:hosts) and day between :from and :to
                %s limit :limit
                """
                    .formatted(order))
            .param("hosts", ArrayColumn.of("uuid", hosts, OrganisationId::value))
            .param("from", from)
            .param("to", to)
            .param("limit", MOST));
  }

  private List<Meeting> found(JdbcClient.StatementSpec question) {
    List<MeetingId> found =
        question.query((row, _) -> new MeetingId(row.getObject(1, UUID.class))).list();
    Map<MeetingId, MeetingRecord> records = meetings.find(found);
    return found.stream()
        .flatMap(id -> Stream.ofNullable(records.get(id)))
        .map(MeetingRecord::meeting)
        .toList();
  }
}
