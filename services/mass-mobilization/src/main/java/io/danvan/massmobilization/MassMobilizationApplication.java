package io.danvan.massmobilization;

import io.danvan.coordination.CoordinationConfiguration;
import io.danvan.platform.PlatformConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;

/** The Mass Mobilization Committees' service. */
@SpringBootApplication
@Import({PlatformConfiguration.class, CoordinationConfiguration.class})
public class MassMobilizationApplication {
  /** Starts the service; the arguments are Spring's. */
  public static void main(String[] arguments) {
    SpringApplication.run(MassMobilizationApplication.class, arguments);
  }
}
