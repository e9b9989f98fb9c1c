package io.danvan.platform.registry;

import io.danvan.schemas.EventTypes;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The codec of a service; needs {@code danvan.registry.*} and the platform's tables. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RegistryProperties.class)
public class RegistryConfiguration {
  @Bean
  EventCodec eventCodec(
      RegistryProperties properties, JdbcClient jdbc, PlatformTransactionManager transactions) {
    TransactionTemplate ownTransaction = new TransactionTemplate(transactions);
    ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    Schemas schemas =
        new Schemas(
            new HttpSchemaRegistry(properties),
            new SchemaCache(jdbc, ownTransaction),
            EventTypes.all());
    schemas.warmUp();
    return new EventCodec(schemas);
  }
}
