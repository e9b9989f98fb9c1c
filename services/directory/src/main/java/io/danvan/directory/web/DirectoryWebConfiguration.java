package io.danvan.directory.web;

import io.danvan.platform.web.ProblemMessages;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The directory's HTTP side. */
@Configuration(proxyBeanMethods = false)
@Import({
  UnitController.class,
  OrganisationController.class,
  DutyController.class,
  DutyDeclarationController.class,
  VacancyController.class,
  LadderController.class
})
public class DirectoryWebConfiguration {
  @Bean
  ProblemMessages directoryProblems() {
    return new ProblemMessages("problems/directory");
  }

  @Bean
  AsOf asOf(Clock clock) {
    return new AsOf(clock);
  }
}
