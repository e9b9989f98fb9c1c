package io.danvan.taskboard.testing;

import io.danvan.coordination.directory.Directory;
import io.danvan.coordination.testing.Country;
import io.danvan.platform.event.Projection;
import io.danvan.platform.event.RecordedEvent;
import io.danvan.platform.testing.TestKafka;
import io.danvan.taskboard.TaskBoardApplication;
import java.io.IOException;
import java.net.http.HttpClient;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A test on the whole service as it is started, with a door for the test beside the issuer's. */
@SpringBootTest(
    classes = {TaskBoardApplication.class, TestSignIn.class, WholeBoardTest.Surroundings.class},
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "danvan.board.heartbeat=500ms",
      "danvan.receipts.network.burst=1000000",
      "danvan.receipts.network.per-minute=1000000",
      "danvan.rate-limit.address.burst=1000000",
      "danvan.rate-limit.address.per-minute=1000000",
      "danvan.rate-limit.strangers.burst=1000000",
      "danvan.rate-limit.strangers.per-minute=1000000",
      "danvan.inbox.topics=danvan.peoples-committee.tasks.coordination.v1",
      "danvan.sign-in.client-secret=of-this-test"
    })
public abstract class WholeBoardTest extends BoardTest {
  /** The services of all three bodies. */
  protected static final TestBody body = new TestBody();

  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]* value=\"([^\"]+)\"");

  @DynamicPropertySource
  static void surroundings(DynamicPropertyRegistry properties) {
    TestKafka.register(properties);
    TestKafka.createAllTopics();
    for (String kind : List.of("peoples-committee", "mass-mobilization", "fatherland-front")) {
      properties.add("danvan.bodies." + kind, body::address);
    }
  }

  /** What has arrived before, and a way to let more arrive. */
  @Configuration(proxyBeanMethods = false)
  static class Surroundings {
    @Bean
    @Primary
    Directory country() {
      return new Country();
    }

    /** Takes events to the board, as the inbox does: all of a call in one transaction. */
    @Bean
    Consumer<List<RecordedEvent>> arrivals(
        List<Projection> projections, PlatformTransactionManager transactions) {
      TransactionTemplate transaction = new TransactionTemplate(transactions);
      return events ->
          transaction.executeWithoutResult(
              _ -> projections.forEach(projection -> projection.apply(events)));
    }
  }

  /** The token that each form of a client's session has to carry. */
  protected String csrf(HttpClient client) throws IOException, InterruptedException {
    return csrfOf(get(client, "/tasks/new").body());
  }

  /** The token in the forms of a page. */
  protected static String csrfOf(String page) {
    Matcher form = CSRF.matcher(page);
    if (!form.find()) {
      throw new AssertionError("the page has no form");
    }
    return form.group(1);
  }
}
