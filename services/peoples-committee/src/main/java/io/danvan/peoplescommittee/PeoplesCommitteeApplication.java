package io.danvan.peoplescommittee;

import io.danvan.coordination.CoordinationConfiguration;
import io.danvan.platform.PlatformConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;

/** The People's Committees' service. */
@SpringBootApplication
@Import({PlatformConfiguration.class, CoordinationConfiguration.class})
public class PeoplesCommitteeApplication {
  /** Starts the service; the arguments are Spring's. */
  public static void main(String[] arguments) {
    SpringApplication.run(PeoplesCommitteeApplication.class, arguments);
  }
}
