package io.danvan.platform.limit;

import io.micrometer.core.instrument.MeterRegistry;
import org.apache.coyote.ProtocolHandler;
import org.apache.tomcat.util.threads.VirtualThreadExecutor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.TomcatProtocolHandlerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What keeps one client from taking the service from the others. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RateLimitSettings.class)
public class LimitConfiguration {
  @Bean
  RateLimits rateLimits(RateLimitSettings settings, MeterRegistry meters) {
    return new RateLimits(settings, meters);
  }

  /**
   * A thread for every request, and a cheap one: two hundred clients that send their bodies byte by
   * byte would hold all threads of a pool.
   */
  @Bean
  TomcatProtocolHandlerCustomizer<ProtocolHandler> threadPerRequest() {
    return protocol -> protocol.setExecutor(new VirtualThreadExecutor("http-"));
  }
}
