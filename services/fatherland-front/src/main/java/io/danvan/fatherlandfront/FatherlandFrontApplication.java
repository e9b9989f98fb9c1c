package io.danvan.fatherlandfront;

import io.danvan.coordination.CoordinationConfiguration;
import io.danvan.platform.PlatformConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;

/** The Fatherland Front's service. */
@SpringBootApplication
@Import({PlatformConfiguration.class, CoordinationConfiguration.class})
public class FatherlandFrontApplication {
  /** Starts the service; the arguments are Spring's. */
  public static void main(String[] arguments) {
    SpringApplication.run(FatherlandFrontApplication.class, arguments);
  }
}
