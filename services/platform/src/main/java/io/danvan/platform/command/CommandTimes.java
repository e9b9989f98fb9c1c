package io.danvan.platform.command;

import io.danvan.platform.refusal.Refused;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.web.servlet.HandlerMapping;

/** How long commands take, until their answer is kept: the metric {@code danvan.command}. */
final class CommandTimes {
  enum Outcome {
    ACCEPTED,
    REPEATED,
    REFUSED,
    FAILED
  }

  interface Work {
    Outcome run() throws Exception;
  }

  private final MeterRegistry meters;

  CommandTimes(MeterRegistry meters) {
    this.meters = meters;
  }

  /** Runs the work and records its time under the address's pattern and the outcome. */
  void measure(HttpServletRequest request, Work work) throws Exception {
    Timer.Sample time = Timer.start(meters);
    Outcome outcome = Outcome.FAILED;
    try {
      outcome = work.run();
    } catch (Refused refused) {
      outcome = Outcome.REFUSED;
      throw refused;
    } finally {
      time.stop(timer(request, outcome));
    }
  }

  private Timer timer(HttpServletRequest request, Outcome outcome) {
    Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    return Timer.builder("danvan.command")
        .description("Time from a command's arrival until its transaction has ended")
        .tag("uri", String.valueOf(pattern))
        .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
        .register(meters);
  }
}
