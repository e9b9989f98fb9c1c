package io.danvan.platform.telemetry;

import io.danvan.platform.journal.TraceParent;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tracing as beans; the journal keeps the current trace with every event. */
@Configuration(proxyBeanMethods = false)
public class TelemetryConfiguration {
  @Bean
  Tracing tracing(Tracer tracer, Propagator propagator) {
    return new MicrometerTracing(tracer, propagator);
  }

  @Bean
  TraceParent traceParent(Tracing tracing) {
    return tracing::currentTraceparent;
  }
}
