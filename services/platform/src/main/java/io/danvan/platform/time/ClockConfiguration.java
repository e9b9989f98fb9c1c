package io.danvan.platform.time;

import java.nio.file.Path;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The clock that everything reads; tests and demonstrations put another in its place. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DemonstrationSettings.class)
public class ClockConfiguration {
  /** The machine's time. */
  @Bean
  public RealTime realTime() {
    return new RealTime(Clock.system(VietNam.ZONE));
  }

  /**
   * The machine's time, or that of a demonstration.
   *
   * @throws IllegalStateException if the clock could be moved and the service is not on this
   *     machine alone
   */
  @Bean
  Clock clock(RealTime time, DemonstrationSettings settings, Environment environment) {
    Path file = settings.clock();
    if (file == null) {
      return time.clock();
    }
    ThisMachineOnly.require(environment);
    return new DemonstrationClock(time.clock(), ClockFile.open(file));
  }
}
