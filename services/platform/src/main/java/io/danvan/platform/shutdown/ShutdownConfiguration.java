package io.danvan.platform.shutdown;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** An orderly end for every service. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ShutdownProperties.class)
public class ShutdownConfiguration {
  @Bean
  Notice shutdownNotice(ShutdownProperties shutdown) {
    return new Notice(shutdown.notice());
  }

  @Bean
  FilterRegistrationBean<Notice> shutdownNoticeFilter(Notice notice) {
    var registration = new FilterRegistrationBean<>(notice);
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return registration;
  }
}
