package io.danvan.taskboard;

import io.danvan.coordination.directory.DirectoryCopyConfiguration;
import io.danvan.platform.PlatformConfiguration;
import io.danvan.platform.postgres.Migrations;
import io.danvan.taskboard.act.ActConfiguration;
import io.danvan.taskboard.board.postgres.BoardConfiguration;
import io.danvan.taskboard.page.PageConfiguration;
import io.danvan.taskboard.signin.SignInConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** All of the task board. It writes no events: it has an inbox, and its relay is switched off. */
@Configuration(proxyBeanMethods = false)
@Import({
  PlatformConfiguration.class,
  DirectoryCopyConfiguration.class,
  BoardConfiguration.class,
  PageConfiguration.class,
  ActConfiguration.class,
  SignInConfiguration.class
})
public class TaskBoardConfiguration {
  /** The tables of events from which tasks and commitments are folded. */
  @Bean
  Migrations coordinationEventsMigrations() {
    return new Migrations("coordination_events", Migrations.LIBRARY);
  }
}
