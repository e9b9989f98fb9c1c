package io.danvan.taskboard.act;

import io.danvan.coordination.directory.Directory;
import io.danvan.taskboard.board.Histories;
import io.danvan.taskboard.board.PublicAnswers;
import io.danvan.taskboard.board.postgres.PostgresWorkItems;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;

/** Acting from the board, as beans. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BodySettings.class)
@Import({
  ActionController.class,
  TaskIssueController.class,
  MeetingActionController.class,
  MatterActionController.class,
  ExplanationController.class,
  ReceiptController.class,
  ComplaintController.class,
  OrganisationController.class,
  SecondLookController.class,
  AnswerDraftController.class
})
public class ActConfiguration {
  private static final Duration CONNECT = Duration.ofSeconds(2);
  private static final Duration ANSWER = Duration.ofSeconds(10);

  @Bean
  Bodies bodies(RestClient.Builder http, BodySettings addresses, Directory directory) {
    var requests =
        new JdkClientHttpRequestFactory(HttpClient.newBuilder().connectTimeout(CONNECT).build());
    requests.setReadTimeout(ANSWER);
    return new Bodies(http.requestFactory(requests).build(), addresses, directory);
  }

  @Bean
  PersonalToken personalToken(OAuth2AuthorizedClientManager clients) {
    return new PersonalToken(clients);
  }

  @Bean
  Answers actionAnswers(MessageSource messages, JsonMapper json, Directory directory) {
    return new Answers(messages, json, directory);
  }

  @Bean
  MatterChoices matterChoices(PostgresWorkItems items, Histories histories, Directory directory) {
    return new MatterChoices(items, histories, directory);
  }

  @Bean
  Slips slips(Answers answers, MessageSource messages, JsonMapper json) {
    return new Slips(answers, messages, json);
  }

  @Bean
  ReceiptPages receiptPages(MessageSource messages, JsonMapper json) {
    return new ReceiptPages(messages, json);
  }

  @Bean
  SecondLookViews secondLookViews(MessageSource messages, JsonMapper json) {
    return new SecondLookViews(messages, json);
  }

  @Bean
  AnswerDraftViews answerDraftViews(
      MessageSource messages, JsonMapper json, Directory directory, Histories histories) {
    return new AnswerDraftViews(messages, json, directory, histories);
  }

  @Bean
  Forms forms(Directory directory, PublicAnswers answers) {
    return new Forms(directory, answers);
  }

  @Bean
  OwnMeetings ownMeetings(
      Bodies bodies, PersonalToken token, JsonMapper json, Directory directory, Clock clock) {
    return new OwnMeetings(bodies, token, json, directory, clock);
  }
}
