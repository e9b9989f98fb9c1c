package io.danvan.coordination.complaint.postgres;

import io.danvan.coordination.complaint.ComplaintCounts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The numbers of complaints in the database of a body's service. */
@Configuration(proxyBeanMethods = false)
public class ComplaintPostgresConfiguration {
  @Bean
  ComplaintCounts complaintCounts(JdbcClient jdbc) {
    return new PostgresComplaintCounts(jdbc);
  }
}
