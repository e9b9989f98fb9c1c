package io.danvan.coordination;

import com.fasterxml.uuid.Generators;
import io.danvan.coordination.commitment.CommitmentActions;
import io.danvan.coordination.commitment.CommitmentReading;
import io.danvan.coordination.commitment.Commitments;
import io.danvan.coordination.commitment.kafka.CommitmentAppends;
import io.danvan.coordination.commitment.policy.PolicyConfiguration;
import io.danvan.coordination.commitment.postgres.CommitmentPostgresConfiguration;
import io.danvan.coordination.commitment.web.CommitmentWebConfiguration;
import io.danvan.coordination.common.kafka.BodyTopics;
import io.danvan.coordination.common.postgres.PostgresOrigins;
import io.danvan.coordination.common.web.ValuesInJson;
import io.danvan.coordination.common.web.openapi.DescriptionConfiguration;
import io.danvan.coordination.decision.OnceByOrigin;
import io.danvan.coordination.decision.Situations;
import io.danvan.coordination.decision.TextScreenings;
import io.danvan.coordination.directory.Directory;
import io.danvan.coordination.directory.DirectoryCopyConfiguration;
import io.danvan.coordination.matter.Matters;
import io.danvan.coordination.meeting.MeetingActions;
import io.danvan.coordination.meeting.MeetingReading;
import io.danvan.coordination.meeting.Meetings;
import io.danvan.coordination.meeting.postgres.MeetingPostgresConfiguration;
import io.danvan.coordination.meeting.web.MeetingWebConfiguration;
import io.danvan.coordination.redaction.RedactionConfiguration;
import io.danvan.coordination.secondlook.ScreeningAfterLooks;
import io.danvan.coordination.secondlook.SecondLookActions;
import io.danvan.coordination.secondlook.SecondLooks;
import io.danvan.coordination.secondlook.postgres.SecondLookPostgresConfiguration;
import io.danvan.coordination.secondlook.web.SecondLookWebConfiguration;
import io.danvan.coordination.shortfall.ShortfallActions;
import io.danvan.coordination.shortfall.Shortfalls;
import io.danvan.coordination.shortfall.postgres.ShortfallPostgresConfiguration;
import io.danvan.coordination.shortfall.web.ShortfallWebConfiguration;
import io.danvan.coordination.standing.DirectoryOrganisations;
import io.danvan.coordination.standing.OrganisationViews;
import io.danvan.coordination.task.TaskActions;
import io.danvan.coordination.task.TaskReading;
import io.danvan.coordination.task.Tasks;
import io.danvan.coordination.task.postgres.TaskPostgresConfiguration;
import io.danvan.coordination.task.web.TaskWebConfiguration;
import io.danvan.platform.postgres.Migrations;
import io.danvan.platform.screening.Screening;
import io.danvan.platform.web.ProblemMessages;
import java.time.Clock;
import java.util.function.Supplier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JacksonModule;

/**
 * All that the three bodies' services do alike: such a service imports it beside the platform, and
 * says in {@code danvan.coordination.body} whose it is.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CoordinationSettings.class)
@Import({
  DirectoryCopyConfiguration.class,
  CommitmentPostgresConfiguration.class,
  TaskPostgresConfiguration.class,
  MeetingPostgresConfiguration.class,
  SecondLookPostgresConfiguration.class,
  SecondLookWebConfiguration.class,
  CommitmentWebConfiguration.class,
  PolicyConfiguration.class,
  TaskWebConfiguration.class,
  MeetingWebConfiguration.class,
  MatterConfiguration.class,
  AnswerConfiguration.class,
  ShortfallPostgresConfiguration.class,
  ShortfallWebConfiguration.class,
  RedactionConfiguration.class,
  DescriptionConfiguration.class
})
public class CoordinationConfiguration {
  @Bean
  Migrations coordinationEventsMigrations() {
    return new Migrations("coordination_events", Migrations.LIBRARY);
  }

  @Bean
  Migrations coordinationMigrations() {
    return new Migrations("coordination", Migrations.LIBRARY);
  }

  @Bean
  ProblemMessages coordinationProblems() {
    return new ProblemMessages("problems/coordination");
  }

  @Bean
  JacksonModule valuesInJson() {
    return new ValuesInJson();
  }

  @Bean
  TextScreenings textScreenings(SecondLooks looks, Clock clock) {
    return new ScreeningAfterLooks(looks, clock);
  }

  @Bean
  SecondLookActions secondLookActions(
      SecondLooks looks, Situations situations, CoordinationSettings settings, Clock clock) {
    return new SecondLookActions(
        looks,
        situations,
        settings.secondLookLasts(),
        Generators.timeBasedEpochGenerator()::generate,
        clock);
  }

  /** The directory as one decision sees it. */
  @Bean
  Supplier<OrganisationViews> organisationViews(Directory directory) {
    return () -> new DirectoryOrganisations(directory.now());
  }

  @Bean
  CommitmentAppends commitmentAppends(CoordinationSettings settings) {
    return new CommitmentAppends(BodyTopics.owner(settings.body()));
  }

  @Bean
  Situations situations(
      CoordinationSettings settings,
      Supplier<OrganisationViews> directory,
      TextScreenings screenings,
      Clock clock) {
    return new Situations(
        settings.body(),
        directory,
        screenings,
        Generators.timeBasedEpochGenerator()::generate,
        clock);
  }

  @Bean
  OnceByOrigin onceByOrigin(JdbcClient jdbc) {
    return new OnceByOrigin(new PostgresOrigins(jdbc), Screening::refusal);
  }

  @Bean
  CommitmentActions commitmentActions(
      Commitments commitments, Situations situations, OnceByOrigin once) {
    return new CommitmentActions(commitments, situations, once);
  }

  @Bean
  CommitmentReading commitmentReading(
      Commitments commitments, Supplier<OrganisationViews> directory) {
    return new CommitmentReading(commitments, directory);
  }

  @Bean
  TaskActions taskActions(Tasks tasks, Situations situations, OnceByOrigin once) {
    return new TaskActions(tasks, situations, once);
  }

  @Bean
  TaskReading taskReading(Tasks tasks, Supplier<OrganisationViews> directory) {
    return new TaskReading(tasks, directory);
  }

  @Bean
  MeetingActions meetingActions(
      Meetings meetings, Situations situations, OnceByOrigin once, Matters matters) {
    return new MeetingActions(
        meetings, situations, once, meeting -> matters.find(meeting).count() > 0);
  }

  @Bean
  MeetingReading meetingReading(
      Meetings meetings, Commitments commitments, Supplier<OrganisationViews> directory) {
    return new MeetingReading(meetings, commitments, directory);
  }

  @Bean
  ShortfallActions shortfallActions(
      Shortfalls shortfalls, Situations situations, Directory directory) {
    return new ShortfallActions(shortfalls, situations, directory);
  }
}
