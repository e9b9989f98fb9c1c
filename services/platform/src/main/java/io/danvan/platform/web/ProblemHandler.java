package io.danvan.platform.web;

import io.danvan.platform.journal.JournalBehind;
import io.danvan.platform.refusal.Refusal;
import io.danvan.platform.refusal.Refused;
import java.util.Locale;
import java.util.UUID;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.DisconnectedClientHelper;

/** Answers everything that goes wrong in or before a controller with a problem document. */
@RestControllerAdvice
final class ProblemHandler extends ResponseEntityExceptionHandler {
  private static final Logger log = LoggerFactory.getLogger(ProblemHandler.class);

  /** Where a request keeps what it was refused as. */
  static final String REFUSAL = ProblemHandler.class.getName() + ".refusal";

  private final Problems problems;

  ProblemHandler(Problems problems) {
    this.problems = problems;
  }

  @ExceptionHandler
  ResponseEntity<Object> refused(Refused refused, WebRequest request, Locale language) {
    request.setAttribute(REFUSAL, refused.refusal(), RequestAttributes.SCOPE_REQUEST);
    boolean later = refused.refusal().status() == HttpStatus.SERVICE_UNAVAILABLE.value();
    return answer(refused.refusal(), later ? retryAfter(1) : HttpHeaders.EMPTY, language);
  }

  @ExceptionHandler
  ResponseEntity<Object> denied(AccessDeniedException denied, Locale language) {
    return answer(WebRefusals.FORBIDDEN, HttpHeaders.EMPTY, language);
  }

  /** A parameter has a character that no parameter may have. */
  @ExceptionHandler
  ResponseEntity<Object> rejected(RequestRejectedException rejected, Locale language) {
    return answer(WebRefusals.BAD_REQUEST, HttpHeaders.EMPTY, language);
  }

  /** The container cannot take a query or a form apart, or it has too many parts. */
  @ExceptionHandler
  ResponseEntity<Object> unreadable(InvalidParameterException unreadable, Locale language) {
    return answer(SpringRefusals.ofStatus(unreadable.getErrorCode()), HttpHeaders.EMPTY, language);
  }

  /** Somebody else wrote the same stream first; the same request may be sent again. */
  @ExceptionHandler
  ResponseEntity<Object> overtaken(ConcurrencyFailureException overtaken, Locale language) {
    return answer(WebRefusals.CONCURRENT_CHANGE, HttpHeaders.EMPTY, language);
  }

  @ExceptionHandler({
    CannotCreateTransactionException.class,
    DataAccessResourceFailureException.class,
    TransientDataAccessException.class
  })
  ResponseEntity<Object> unavailable(Exception cause, Locale language) {
    log.warn("The database does not answer: {}", cause.toString());
    return answer(WebRefusals.UNAVAILABLE, retryAfter(1), language);
  }

  /** The same request may be sent again once the journal has all that Kafka has. */
  @ExceptionHandler
  ResponseEntity<Object> behind(JournalBehind behind, Locale language) {
    return answer(WebRefusals.JOURNAL_BEHIND, retryAfter(5), language);
  }

  /** The caller learns a reference, the log has the cause under it, and nothing leaks. */
  @ExceptionHandler
  @Nullable ResponseEntity<Object> unexpected(
      Exception cause, ServletWebRequest request, Locale language) {
    var response = request.getResponse();
    if (DisconnectedClientHelper.isClientDisconnectedException(cause)
        || (response != null && response.isCommitted())) {
      return null;
    }
    String reference = UUID.randomUUID().toString();
    log.error("Unexpected failure, reference {}", reference, cause);
    return answer(WebRefusals.unexpected(reference), HttpHeaders.EMPTY, language);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleExceptionInternal(
      Exception exception,
      @Nullable Object body,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    ServletWebRequest servlet = (ServletWebRequest) request;
    Locale language = RequestContextUtils.getLocale(servlet.getRequest());
    if (status.is5xxServerError() && status.value() != 503) {
      return unexpected(exception, servlet, language);
    }
    return answer(SpringRefusals.of(exception, status), headers, language);
  }

  private static HttpHeaders retryAfter(int seconds) {
    var headers = new HttpHeaders();
    headers.set(HttpHeaders.RETRY_AFTER, Integer.toString(seconds));
    return headers;
  }

  private ResponseEntity<Object> answer(Refusal refusal, HttpHeaders headers, Locale language) {
    return ResponseEntity.status(refusal.status())
        .headers(headers)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .header(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage())
        .body(problems.of(refusal, language));
  }
}
