package io.danvan.platform.command;

import io.danvan.platform.web.DanvanHeaders;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * A command's answer as it went out, or without what it said if that was a {@linkplain SecretAnswer
 * secret}.
 *
 * @param status the HTTP status, 200 to 299
 * @param headers the headers that belong to the answer and not to its transport
 * @param body the very bytes
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Answer(int status, Map<String, String> headers, byte[] body) {
  private static final List<String> KEPT =
      List.of(
          HttpHeaders.CONTENT_LANGUAGE,
          HttpHeaders.LOCATION,
          HttpHeaders.ETAG,
          DanvanHeaders.STREAM_VERSION);

  /** The answer to a command that tells a secret: only that it was given. */
  static Answer ofSecret(ContentCachingResponseWrapper response) {
    return new Answer(response.getStatus(), kept(response, new LinkedHashMap<>()), new byte[0]);
  }

  /** The answer to any other command. */
  static Answer of(ContentCachingResponseWrapper response) {
    Map<String, String> headers = new LinkedHashMap<>();
    // The first of them: a redaction takes it away with the body.
    if (response.getContentType() != null) {
      headers.put(HttpHeaders.CONTENT_TYPE, response.getContentType());
    }
    return new Answer(
        response.getStatus(), kept(response, headers), response.getContentAsByteArray());
  }

  /** The headers, and after them those that belong to any answer. */
  private static Map<String, String> kept(
      ContentCachingResponseWrapper response, Map<String, String> headers) {
    for (String name : KEPT) {
      String value = response.getHeader(name);
      if (value != null) {
        headers.put(name, value);
      }
    }
    return headers;
  }

  void repeatTo(HttpServletResponse response) throws IOException {
    response.setStatus(status);
    headers.forEach(response::setHeader);
    response.setHeader(DanvanHeaders.IDEMPOTENCY_REPLAYED, "true");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
