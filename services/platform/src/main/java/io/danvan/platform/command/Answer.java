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
 * A command's answer as it went out. One that says {@code Cache-Control: no-store} is kept without
 * what it said: whoever repeats the request is told that it took effect, and no more.
 *
 * @param status the HTTP status, 200 to 299
 * @param headers the headers that belong to the answer and not to its transport
 * @param body the very bytes
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Answer(int status, Map<String, String> headers, byte[] body) {
  private static final String NO_STORE = "no-store";

  private static final List<String> KEPT =
      List.of(
          HttpHeaders.CONTENT_LANGUAGE,
          HttpHeaders.LOCATION,
          HttpHeaders.ETAG,
          DanvanHeaders.STREAM_VERSION);

  static Answer of(ContentCachingResponseWrapper response) {
    Map<String, String> headers = new LinkedHashMap<>();
    boolean said = !NO_STORE.equals(response.getHeader(HttpHeaders.CACHE_CONTROL));
    if (said && response.getContentType() != null) {
      headers.put(HttpHeaders.CONTENT_TYPE, response.getContentType());
    }
    for (String name : KEPT) {
      String value = response.getHeader(name);
      if (value != null) {
        headers.put(name, value);
      }
    }
    byte[] body = said ? response.getContentAsByteArray() : new byte[0];
    return new Answer(response.getStatus(), headers, body);
  }

  void repeatTo(HttpServletResponse response) throws IOException {
    response.setStatus(status);
    headers.forEach(response::setHeader);
    response.setHeader(DanvanHeaders.IDEMPOTENCY_REPLAYED, "true");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
