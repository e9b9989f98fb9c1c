package io.danvan.platform.time;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The clock that everything reads; tests put another in its place. */
@Configuration(proxyBeanMethods = false)
public class ClockConfiguration {
  /** The system's time. */
  @Bean
  public Clock clock() {
    return Clock.system(VietNam.ZONE);
  }
}
