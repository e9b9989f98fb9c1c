package io.danvan.coordination.receipt.web;

import io.danvan.coordination.common.web.openapi.RequestExamples;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The interface for whoever holds a receipt. */
@Configuration(proxyBeanMethods = false)
@Import(ReceiptController.class)
public class ReceiptWebConfiguration {
  @Bean
  RequestExamples examplesOfReceipts() {
    return new RequestExamples(TypedCode.class, "receipt", List.of("code"));
  }
}
