package io.danvan.platform.web;

import io.danvan.platform.refusal.Refusal;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.ProblemDetail;

/**
 * Writes refusals as problem documents (RFC 9457) in the reader's language: what happened, and what
 * to do now. Stateless.
 */
public final class Problems {
  private final Wording wording;

  Problems(Wording wording) {
    this.wording = wording;
  }

  /** The refusal's problem document; its arguments are members of their own beside the text. */
  public ProblemDetail of(Refusal refusal, Locale language) {
    ProblemDetail problem = ProblemDetail.forStatus(refusal.status());
    problem.setType(URI.create("/problems/" + refusal.code()));
    problem.setTitle(text(refusal, "title", language));
    problem.setDetail(text(refusal, "detail", language));
    refusal.arguments().forEach(problem::setProperty);
    problem.setProperty("code", refusal.code());
    problem.setProperty("action", text(refusal, "action", language));
    return problem;
  }

  private String text(Refusal refusal, String part, Locale language) {
    Map<String, Object> arguments = refusal.arguments();
    String text = wording.of(refusal.code() + "." + part, arguments, language);
    // A forgotten text must not turn an ordinary refusal into a failure.
    return text == null ? refusal.code() : text;
  }
}
