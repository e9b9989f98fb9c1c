package io.danvan.taskboard;

import io.danvan.schemas.Topic;
import io.danvan.schemas.Topics;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** The boards that coordinators watch and act on. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import(TaskBoardConfiguration.class)
public class TaskBoardApplication {
  /** Starts the service; the arguments are Spring's. It reads every topic there is. */
  public static void main(String[] arguments) {
    SpringApplication application = new SpringApplication(TaskBoardApplication.class);
    application.setDefaultProperties(
        Map.of(
            "danvan.inbox.topics",
            String.join(",", Topics.all().stream().map(Topic::name).toList())));
    application.run(arguments);
  }
}
