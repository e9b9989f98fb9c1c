package io.danvan.platform.telemetry;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import org.jspecify.annotations.Nullable;

/** Tracing by Micrometer, whatever exports the spans, or nothing. */
final class MicrometerTracing implements Tracing {
  private static final String HEADER = "traceparent";

  private final Tracer tracer;
  private final Propagator propagator;

  MicrometerTracing(Tracer tracer, Propagator propagator) {
    this.tracer = tracer;
    this.propagator = propagator;
  }

  @Override
  public @Nullable String currentTraceparent() {
    TraceContext context = tracer.currentTraceContext().context();
    if (context == null || context.traceId().isEmpty()) {
      return null;
    }
    String sampled = Boolean.TRUE.equals(context.sampled()) ? "01" : "00";
    return "00-" + context.traceId() + "-" + context.spanId() + "-" + sampled;
  }

  @Override
  public void within(@Nullable String traceparent, String name, Runnable work) {
    Span span =
        propagator
            .extract(HEADER, (header, asked) -> header.equals(asked) ? traceparent : null)
            .name(name)
            .kind(Span.Kind.CONSUMER)
            .start();
    try (Tracer.SpanInScope _ = tracer.withSpan(span)) {
      work.run();
    } catch (RuntimeException e) {
      span.error(e);
      throw e;
    } finally {
      span.end();
    }
  }
}
