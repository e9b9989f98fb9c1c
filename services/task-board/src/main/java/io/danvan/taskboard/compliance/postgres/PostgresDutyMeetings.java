package io.danvan.taskboard.compliance.postgres;

import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.common.PositionId;
import io.danvan.coordination.directory.DutyKind;
import io.danvan.coordination.duty.DutyOutcome;
import io.danvan.coordination.meeting.MeetingId;
import io.danvan.platform.postgres.ArrayColumn;
import io.danvan.taskboard.compliance.DutyMeeting;
import io.danvan.taskboard.compliance.DutyMeetings;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Meetings in the table {@code board.duty_meeting}. */
public final class PostgresDutyMeetings implements DutyMeetings {
  private final JdbcClient jdbc;

  /** Reads and writes through a client. */
  public PostgresDutyMeetings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Writes meetings as they stand now. */
  public void save(Collection<DutyMeeting> meetings) {
    if (meetings.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            insert into board.duty_meeting (meeting, organisation, host, duty, day, counted, outcome)
            select * from unnest(:meeting, :organisation, :host, :duty, :day, :counted, :outcome)
            on conflict (meeting) do update
              set day = excluded.day, counted = excluded.counted, outcome = excluded.outcome
            """)
        .param("meeting", ArrayColumn.of("uuid", meetings, each -> each.id().value()))
        .param(
            "organisation", ArrayColumn.of("uuid", meetings, each -> each.organisation().value()))
        .param("host", ArrayColumn.of("uuid", meetings, each -> each.host().value()))
        .param("duty", ArrayColumn.of("text", meetings, each -> each.duty().name()))
        .param("day", ArrayColumn.of("date", meetings, DutyMeeting::day))
        .param("counted", ArrayColumn.of("date", meetings, DutyMeeting::counted))
        .param("outcome", ArrayColumn.of("text", meetings, each -> each.outcome().name()))
        .update();
  }

  @Override
  public List<DutyMeeting> of(Search search) {
    return jdbc.sql(
            """
            select * from board.duty_meeting
            where organisation = any(:organisations) and duty = any(:duties)
              and counted between :from and :to and outcome = any(:outcomes)
            order by counted, meeting
            """)
        .param(
            "organisations", ArrayColumn.of("uuid", search.organisations(), OrganisationId::value))
        .param("duties", ArrayColumn.of("text", search.duties(), DutyKind::name))
        .param("from", search.from())
        .param("to", search.to())
        .param("outcomes", ArrayColumn.of("text", search.outcomes(), DutyOutcome::name))
        .query((row, _) -> meeting(row))
        .list();
  }

  private static DutyMeeting meeting(ResultSet row) throws SQLException {
    return new DutyMeeting(
        new MeetingId(row.getObject("meeting", UUID.class)),
        new OrganisationId(row.getObject("organisation", UUID.class)),
        new PositionId(row.getObject("host", UUID.class)),
        DutyKind.valueOf(row.getString("duty")),
        row.getObject("day", LocalDate.class),
        row.getObject("counted", LocalDate.class),
        DutyOutcome.valueOf(row.getString("outcome")));
  }
}
