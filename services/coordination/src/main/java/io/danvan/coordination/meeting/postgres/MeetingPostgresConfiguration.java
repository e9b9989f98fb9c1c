package io.danvan.coordination.meeting.postgres;

import io.danvan.coordination.CoordinationSettings;
import io.danvan.coordination.commitment.kafka.CommitmentAppends;
import io.danvan.coordination.common.kafka.BodyTopics;
import io.danvan.coordination.common.kafka.RecordAppends;
import io.danvan.coordination.meeting.Meetings;
import io.danvan.platform.journal.Journal;
import io.danvan.platform.registry.EventCodec;
import io.danvan.schemas.Family;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Meetings in the database of a body's service. */
@Configuration(proxyBeanMethods = false)
public class MeetingPostgresConfiguration {
  @Bean
  MeetingHistory meetingHistory(JdbcClient jdbc, EventCodec codec) {
    return new MeetingHistory(jdbc, codec);
  }

  @Bean
  MeetingTable meetingTable(JdbcClient jdbc) {
    return new MeetingTable(jdbc);
  }

  @Bean
  Meetings meetings(
      Journal journal,
      CoordinationSettings settings,
      CommitmentAppends commitmentAppends,
      MeetingHistory history,
      MeetingTable table) {
    return new PostgresMeetings(
        journal,
        new RecordAppends(BodyTopics.owner(settings.body()), Family.MEETINGS),
        commitmentAppends,
        history,
        table);
  }

  @Bean
  @Order(3)
  MeetingProjection meetingProjection(MeetingHistory history, MeetingTable table) {
    return new MeetingProjection(history, table);
  }
}
