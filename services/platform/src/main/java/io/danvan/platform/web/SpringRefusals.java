package io.danvan.platform.web;

import io.danvan.platform.refusal.Refusal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Says in our codes what Spring MVC refuses by itself before a controller is reached. */
final class SpringRefusals {
  private SpringRefusals() {}

  static Refusal of(Exception exception, HttpStatusCode status) {
    return switch (exception) {
      case HttpMessageNotReadableException unreadable -> JsonRefusals.of(unreadable.getCause());
      case MissingServletRequestParameterException missing ->
          WebRefusals.missingParameter(missing.getParameterName());
      case MissingRequestHeaderException missing ->
          WebRefusals.missingParameter(missing.getHeaderName());
      case MethodArgumentTypeMismatchException mismatch ->
          WebRefusals.invalidParameter(mismatch.getName());
      case HttpRequestMethodNotSupportedException method ->
          Refusal.of(
              "method-not-allowed", 405, Map.of("allowed", list(method.getSupportedMethods())));
      case HttpMediaTypeNotSupportedException type ->
          Refusal.of(
              "unsupported-media-type",
              415,
              Map.of(
                  "supported",
                  type.getSupportedMediaTypes().stream().map(MediaType::toString).toList()));
      case HttpMediaTypeNotAcceptableException _ -> WebRefusals.NOT_ACCEPTABLE;
      default -> ofStatus(status.value());
    };
  }

  /** What is left to say when only the status is known. */
  static Refusal ofStatus(int status) {
    return switch (status) {
      case 401 -> WebRefusals.TOKEN_MISSING;
      case 403 -> WebRefusals.FORBIDDEN;
      case 404 -> WebRefusals.NOT_FOUND;
      case 405 -> Refusal.of("method-not-allowed", 405, Map.of("allowed", List.of()));
      case 406 -> WebRefusals.NOT_ACCEPTABLE;
      case 413 -> Refusal.of("form-too-large", 413);
      case 415 -> Refusal.of("unsupported-media-type", 415, Map.of("supported", List.of()));
      case 429 -> WebRefusals.RATE_LIMITED;
      case 503 -> WebRefusals.UNAVAILABLE;
      default -> WebRefusals.BAD_REQUEST;
    };
  }

  private static List<String> list(String @Nullable [] methods) {
    return methods == null ? List.of() : List.of(methods);
  }
}
