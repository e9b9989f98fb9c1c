package io.danvan.platform.web;

import io.danvan.platform.refusal.Refused;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Refuses what no other mapping knows. Spring's own refusal would read the request's headers, and
 * fail over those that say nonsense, such as a content type with a wildcard.
 */
final class NothingThere implements HandlerMapping, Ordered {
  @Override
  public HandlerExecutionChain getHandler(HttpServletRequest request) {
    throw new Refused(WebRefusals.NOT_FOUND);
  }

  @Override
  public int getOrder() {
    return LOWEST_PRECEDENCE;
  }
}
