package io.danvan.coordination.secondlook.postgres;

import io.danvan.coordination.secondlook.SecondLooks;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Second looks in the database of a body's service. */
@Configuration(proxyBeanMethods = false)
public class SecondLookPostgresConfiguration {
  @Bean
  SecondLooks secondLooks(JdbcClient jdbc) {
    return new PostgresSecondLooks(jdbc);
  }

  @Bean
  ForgottenTexts forgottenTexts(SecondLooks looks, Clock clock) {
    return new ForgottenTexts(looks, clock);
  }
}
