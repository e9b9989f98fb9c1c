package io.danvan.taskboard.testing;

import io.danvan.coordination.directory.Directory;
import io.danvan.coordination.testing.Country;
import io.danvan.platform.event.Projection;
import io.danvan.platform.event.RecordedEvent;
import io.danvan.platform.postgres.DatabaseConfiguration;
import io.danvan.platform.postgres.Migrations;
import io.danvan.platform.registry.RegistryConfiguration;
import io.danvan.platform.security.SecurityConfiguration;
import io.danvan.platform.time.ClockConfiguration;
import io.danvan.platform.web.WebConfiguration;
import io.danvan.taskboard.act.ActConfiguration;
import io.danvan.taskboard.board.postgres.BoardConfiguration;
import io.danvan.taskboard.page.PageConfiguration;
import io.danvan.taskboard.signin.SignInConfiguration;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The task board without Kafka and issuer: events are given to its projections by hand. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({
  ClockConfiguration.class,
  DatabaseConfiguration.class,
  RegistryConfiguration.class,
  SecurityConfiguration.class,
  WebConfiguration.class,
  BoardConfiguration.class,
  PageConfiguration.class,
  ActConfiguration.class,
  SignInConfiguration.class,
  TestSignIn.class
})
public class TestBoard {
  @Bean
  Directory directory() {
    return new Country();
  }

  /** The tables of events that the projections fold from. */
  @Bean
  Migrations eventMigrations() {
    return new Migrations("coordination_events", Migrations.LIBRARY);
  }

  /** Takes events to the board, as the inbox does: all of a call in one transaction. */
  @Bean
  Consumer<List<RecordedEvent>> board(
      List<Projection> projections, PlatformTransactionManager transactions) {
    TransactionTemplate transaction = new TransactionTemplate(transactions);
    return events ->
        transaction.executeWithoutResult(
            _ -> projections.forEach(projection -> projection.apply(events)));
  }
}
