package io.danvan.platform.web;

import io.danvan.platform.refusal.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** Answers with a problem document where no controller is: in filters and in the security chain. */
public final class ProblemWriter {
  private final Problems problems;
  private final LocaleResolver languages;
  private final JsonMapper json;

  ProblemWriter(Problems problems, LocaleResolver languages, JsonMapper json) {
    this.problems = problems;
    this.languages = languages;
    this.json = json;
  }

  /** Writes the whole answer; headers of the refusal's own must be set before. */
  public void write(Refusal refusal, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Locale language = languages.resolveLocale(request);
    response.setStatus(refusal.status());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage());
    byte[] body = json.writeValueAsBytes(problems.of(refusal, language));
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
