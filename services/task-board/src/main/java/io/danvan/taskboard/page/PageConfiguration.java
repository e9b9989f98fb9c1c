package io.danvan.taskboard.page;

import io.danvan.coordination.MatterLimitsConfiguration;
import io.danvan.coordination.MatterSettings;
import io.danvan.coordination.directory.Directory;
import io.danvan.platform.web.ProblemMessages;
import io.danvan.platform.web.Problems;
import io.danvan.taskboard.board.Histories;
import io.danvan.taskboard.board.PublicAnswers;
import io.danvan.taskboard.board.PublicMeetings;
import io.danvan.taskboard.board.Visibility;
import io.danvan.taskboard.board.postgres.PostgresAgendas;
import io.danvan.taskboard.board.postgres.PostgresBoards;
import io.danvan.taskboard.board.postgres.PostgresSnapshots;
import io.danvan.taskboard.board.postgres.PostgresWorkItems;
import io.danvan.taskboard.compliance.Compliance;
import io.danvan.taskboard.compliance.MissedSessions;
import io.danvan.taskboard.live.BoardHub;
import io.danvan.taskboard.signin.postgres.PostgresSessions;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.thymeleaf.spring6.SpringTemplateEngine;
import tools.jackson.databind.json.JsonMapper;

/** The pages as beans. */
@Configuration(proxyBeanMethods = false)
@Import({
  BoardController.class,
  StreamController.class,
  TaskController.class,
  MeetingController.class,
  ComplianceController.class,
  PublicController.class,
  PageFrame.class,
  MatterLimitsConfiguration.class
})
public class PageConfiguration {
  @Bean
  ProblemMessages boardProblems() {
    return new ProblemMessages("problems/board");
  }

  @Bean
  CardViews cardViews(
      Directory directory, Clock clock, @Value("${danvan.board.due-soon-days}") int soon) {
    return new CardViews(directory, clock, soon);
  }

  @Bean
  Cards cards(
      CardViews views, Visibility visibility, Directory directory, SpringTemplateEngine templates) {
    return new Cards(views, visibility, directory, templates);
  }

  @Bean
  Frames frames(@Qualifier("live") PostgresWorkItems tasks, Cards cards, JsonMapper json) {
    return new Frames(tasks::find, cards, json);
  }

  @Bean
  Boards boardPages(
      PostgresBoards boards,
      PostgresSnapshots snapshots,
      Visibility visibility,
      Cards cards,
      Directory directory) {
    return new Boards(boards, snapshots, visibility, cards, directory);
  }

  @Bean
  Presences presences(PostgresSessions sessions) {
    return new Presences(sessions);
  }

  @Bean
  StreamsEnd streamsEnd(BoardHub hub) {
    return new StreamsEnd(hub);
  }

  @Bean
  FailurePage failurePage(Problems problems, MessageSource messages) {
    return new FailurePage(problems, messages);
  }

  @Bean
  Timelines timelines(MessageSource messages) {
    return new Timelines(messages, new LadderWords(messages));
  }

  @Bean
  MeetingFacts meetingFacts(MessageSource messages, Timelines timelines) {
    return new MeetingFacts(messages, timelines);
  }

  @Bean
  MatterLines matterLines(
      MatterSettings matters,
      @Value("${danvan.board.due-soon-days}") int soon,
      Histories histories,
      MessageSource messages,
      Clock clock) {
    return new MatterLines(matters, soon, histories, messages, clock);
  }

  @Bean
  ItemDetails itemDetails(Histories histories, CardViews views, Timelines timelines) {
    return new ItemDetails(histories, views, timelines);
  }

  @Bean
  PromisedViews promisedViews(
      PostgresWorkItems items, Histories histories, Cards cards, CardViews views, Clock clock) {
    return new PromisedViews(new Promises(items, histories, cards, clock), views);
  }

  @Bean
  AgendaViews agendaViews(
      PostgresAgendas agendas,
      PostgresWorkItems items,
      PublicMeetings meetings,
      Histories histories,
      MatterLines matters,
      Visibility visibility,
      CardViews views,
      Clock clock) {
    return new AgendaViews(agendas, items, meetings, histories, matters, visibility, views, clock);
  }

  @Bean
  PublicViews publicViews(
      PublicMeetings meetings,
      PublicAnswers answers,
      CardViews views,
      Timelines timelines,
      MeetingFacts facts,
      Clock clock) {
    return new PublicViews(meetings, answers, views, timelines, facts, clock);
  }

  @Bean
  ComplianceViews complianceViews(
      Compliance compliance, MissedSessions missed, CardViews views, Clock clock) {
    return new ComplianceViews(compliance, missed, views, clock);
  }
}
