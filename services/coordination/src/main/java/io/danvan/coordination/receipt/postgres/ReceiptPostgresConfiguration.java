package io.danvan.coordination.receipt.postgres;

import io.danvan.coordination.receipt.Receipts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Receipts in the database of a body's service. */
@Configuration(proxyBeanMethods = false)
public class ReceiptPostgresConfiguration {
  @Bean
  Receipts receipts(JdbcClient jdbc) {
    return new PostgresReceipts(jdbc);
  }
}
