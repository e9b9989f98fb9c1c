package io.danvan.taskboard.board.postgres;

import io.danvan.coordination.answer.postgres.AnswerHistory;
import io.danvan.coordination.commitment.postgres.CommitmentHistory;
import io.danvan.coordination.common.postgres.RecordProjection;
import io.danvan.coordination.directory.Directory;
import io.danvan.coordination.matter.postgres.MatterHistory;
import io.danvan.coordination.meeting.postgres.MeetingHistory;
import io.danvan.coordination.shortfall.postgres.ShortfallHistory;
import io.danvan.coordination.task.postgres.TaskHistory;
import io.danvan.platform.event.Projection;
import io.danvan.platform.postgres.Migrations;
import io.danvan.platform.registry.EventCodec;
import io.danvan.platform.time.RealTime;
import io.danvan.taskboard.board.Histories;
import io.danvan.taskboard.board.Visibility;
import io.danvan.taskboard.compliance.Compliance;
import io.danvan.taskboard.compliance.DutyMeetings;
import io.danvan.taskboard.compliance.MissedSessions;
import io.danvan.taskboard.compliance.postgres.PostgresDutyMeetings;
import io.danvan.taskboard.compliance.postgres.PostgresExplanations;
import io.danvan.taskboard.live.BoardHub;
import io.danvan.taskboard.live.DeltaLog;
import io.danvan.taskboard.live.HubLimits;
import io.danvan.taskboard.live.Preparation;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The boards' tables as beans. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
public class BoardConfiguration {
  @Bean
  Migrations boardMigrations() {
    return new Migrations("board", Migrations.SERVICE);
  }

  @Bean
  Migrations sessionMigrations() {
    return new Migrations("session", Migrations.SERVICE);
  }

  @Bean
  CommitmentHistory commitmentHistory(JdbcClient jdbc, EventCodec codec) {
    return new CommitmentHistory(jdbc, codec);
  }

  @Bean
  TaskHistory taskHistory(JdbcClient jdbc, EventCodec codec) {
    return new TaskHistory(jdbc, codec);
  }

  @Bean
  MeetingHistory meetingHistory(JdbcClient jdbc, EventCodec codec) {
    return new MeetingHistory(jdbc, codec);
  }

  @Bean
  MatterHistory matterHistory(JdbcClient jdbc, EventCodec codec) {
    return new MatterHistory(jdbc, codec);
  }

  @Bean
  RecordProjection matterProjection(MatterHistory history) {
    return new RecordProjection(history);
  }

  @Bean
  AnswerHistory answerHistory(JdbcClient jdbc, EventCodec codec) {
    return new AnswerHistory(jdbc, codec);
  }

  @Bean
  PostgresPublicAnswers publicAnswers(JdbcClient jdbc, AnswerHistory history) {
    return new PostgresPublicAnswers(jdbc, history);
  }

  @Bean
  ShortfallHistory shortfallHistory(JdbcClient jdbc, EventCodec codec) {
    return new ShortfallHistory(jdbc, codec);
  }

  @Bean
  RecordProjection shortfallProjection(ShortfallHistory history) {
    return new RecordProjection(history);
  }

  @Bean
  HubLimits hubLimits() {
    return HubLimits.standard();
  }

  @Bean
  PostgresWorkItems workItems(JdbcClient jdbc) {
    return new PostgresWorkItems(jdbc);
  }

  @Bean
  PostgresAgendas agendas(JdbcClient jdbc) {
    return new PostgresAgendas(jdbc);
  }

  @Bean
  LiveDatabase liveDatabase(JdbcConnectionDetails details, MeterRegistry meters) {
    return new LiveDatabase(details, meters);
  }

  /** For what is shown to watchers, in no transaction. */
  @Bean(defaultCandidate = false)
  @Qualifier("live")
  PostgresWorkItems liveItems(LiveDatabase live) {
    return new PostgresWorkItems(live.client());
  }

  @Bean
  CardTable cardTable(JdbcClient jdbc) {
    return new CardTable(jdbc);
  }

  @Bean
  BoardTime boardTime(Clock clock, RealTime real) {
    return new BoardTime(clock, real);
  }

  @Bean
  BoardGate boardGate(JdbcClient jdbc, RealTime time) {
    return new BoardGate(jdbc, time.clock());
  }

  @Bean
  DeltaTable deltaTable(JdbcClient jdbc, RealTime time) {
    return new DeltaTable(jdbc, time.clock());
  }

  @Bean
  DeltaDays deltaDays(JdbcClient jdbc, RealTime time) {
    return new DeltaDays(jdbc, time.clock());
  }

  @Bean
  BoardHub boardHub(LiveDatabase live, RealTime time, HubLimits limits, Preparation preparation) {
    return new BoardHub(new DeltaTable(live.client(), time.clock()), limits, preparation);
  }

  @Bean
  MeterBinder boardStreams(BoardHub hub) {
    return meters ->
        Gauge.builder("danvan.board.streams", hub, BoardHub::watchers)
            .description("Who watches a board in this instance, by stream or long poll")
            .register(meters);
  }

  @Bean
  BoardWriter boardWriter(
      BoardGate gate,
      PostgresWorkItems tasks,
      CardTable cards,
      DeltaTable deltas,
      Directory directory,
      BoardHub hub) {
    return new BoardWriter(gate, tasks, cards, deltas, directory, hub::announce);
  }

  @Bean
  Projection boardProjection(
      CommitmentHistory commitments,
      TaskHistory tasks,
      MeetingHistory meetings,
      PostgresWorkItems shown,
      PostgresDutyMeetings duties,
      PostgresPublicMeetings announced,
      BoardWriter boards) {
    return new BoardProjection(commitments, tasks, meetings, shown, duties, announced, boards);
  }

  @Bean
  Turnover turnover(
      JdbcClient jdbc,
      PlatformTransactionManager transactions,
      BoardGate gate,
      CardTable cards,
      BoardWriter writer,
      BoardTime time,
      HubLimits limits) {
    return new Turnover(
        jdbc, new TransactionTemplate(transactions), gate, cards, writer, time, limits.cards());
  }

  @Bean
  PostgresBoards boards(
      JdbcClient jdbc,
      PlatformTransactionManager transactions,
      BoardGate gate,
      PostgresWorkItems tasks,
      CardTable cards,
      Directory directory,
      BoardTime time) {
    return new PostgresBoards(
        jdbc, new TransactionTemplate(transactions), gate, tasks, cards, directory, time);
  }

  @Bean
  PostgresSnapshots snapshots(
      JdbcClient jdbc,
      PlatformTransactionManager transactions,
      DeltaLog heads,
      PostgresWorkItems tasks,
      HubLimits limits) {
    TransactionTemplate oneRead = new TransactionTemplate(transactions);
    oneRead.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    oneRead.setReadOnly(true);
    return new PostgresSnapshots(jdbc, oneRead, heads, tasks, limits);
  }

  @Bean
  Histories histories(
      CommitmentHistory commitments,
      TaskHistory tasks,
      MeetingHistory meetings,
      MatterHistory matters,
      ShortfallHistory shortfalls) {
    return new PostgresHistories(commitments, tasks, meetings, matters, shortfalls);
  }

  @Bean
  Visibility visibility(Directory directory) {
    return new Visibility(directory);
  }

  @Bean
  PostgresPublicMeetings publicMeetings(JdbcClient jdbc, MeetingHistory meetings) {
    return new PostgresPublicMeetings(jdbc, meetings);
  }

  @Bean
  PostgresDutyMeetings dutyMeetings(JdbcClient jdbc) {
    return new PostgresDutyMeetings(jdbc);
  }

  @Bean
  Compliance compliance(
      DutyMeetings meetings,
      ShortfallHistory shortfalls,
      Directory directory,
      Clock clock,
      @Value("${danvan.board.duties-counted-from}") LocalDate from) {
    return new Compliance(meetings, new PostgresExplanations(shortfalls), directory, clock, from);
  }

  @Bean
  MissedSessions missedSessions(DutyMeetings meetings, Directory directory, Clock clock) {
    return new MissedSessions(meetings, directory, clock);
  }
}
