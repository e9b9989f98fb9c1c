package io.danvan.platform.command;

import io.danvan.platform.refusal.Refused;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.ErrorResponse;
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
    } catch (Exception failure) {
      outcome = isRefusal(failure) ? Outcome.REFUSED : Outcome.FAILED;
      throw failure;
    } finally {
      time.stop(timer(request, outcome));
    }
  }

  /** Whether it is the request that has to change, or to be sent again, and not the service. */
  private static boolean isRefusal(Exception failure) {
    return switch (failure) {
      case Refused refused -> refused.refusal().status() < 500;
      case ErrorResponse answer -> answer.getStatusCode().is4xxClientError();
      default ->
          failure instanceof HttpMessageNotReadableException
              || failure instanceof TypeMismatchException
              || failure instanceof AccessDeniedException
              || failure instanceof ConcurrencyFailureException;
    };
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
