package io.danvan.coordination.complaint.postgres;

import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.common.UnitId;
import io.danvan.coordination.complaint.ComplaintCount;
import io.danvan.coordination.complaint.ComplaintCounts;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Numbers in the table {@code complaint_count}. */
final class PostgresComplaintCounts implements ComplaintCounts {
  private final JdbcClient jdbc;

  PostgresComplaintCounts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void raise(OrganisationId organisation, UnitId unit, int year) {
    jdbc.sql(
            """
            INSERT INTO complaint_count AS counted (organisation, unit, year, count)
            VALUES (:organisation, :unit, :year, 1)
            ON CONFLICT (organisation, unit, year) DO UPDATE SET count = counted.count + 1\
            """)
        .param("organisation", organisation.value())
        .param("unit", unit.value())
        .param("year", year)
        .update();
  }

  @Override
  public ComplaintCount find(OrganisationId organisation, UnitId unit, int year) {
    int count =
        jdbc.sql(
                """
                SELECT count FROM complaint_count
                WHERE organisation = :organisation AND unit = :unit AND year = :year\
                """)
            .param("organisation", organisation.value())
            .param("unit", unit.value())
            .param("year", year)
            .query(Integer.class)
            .optional()
            .orElse(0);
    return new ComplaintCount(organisation, unit, year, count);
  }
}
