package io.danvan.platform.command;

import io.danvan.platform.journal.JournalBehind;
import io.danvan.platform.journal.JournalState;
import io.danvan.platform.refusal.Refused;
import io.danvan.platform.security.Callers;
import io.danvan.platform.security.OpenToAll;
import io.danvan.platform.web.DanvanHeaders;
import io.danvan.platform.web.WebRefusals;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerAdapter;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Carries out every POST below {@code /api/} in one transaction together with the record of its
 * answer, so that a request repeated with the same {@code Idempotency-Key} takes effect once and is
 * answered alike. No controller has to remember to ask for it.
 *
 * <p>A controller that is {@link OpenToAll} gets no key and leaves no answer behind, and of what is
 * sent to it only so much is read as a secret needs. The answer of a {@link SecretAnswer} is kept
 * without what it said.
 *
 * <p>The key is claimed before anything else: the same request sent twice at a time waits for the
 * first one's transaction, and since streams are locked only after keys, the two cannot deadlock. A
 * refusal rolls back its key too, so the client may correct the request and keep the key. A handler
 * that another writer overtook is called again in a new transaction; whatever it did in the first
 * is taken back, so it must do nothing outside of it. Handlers must answer synchronously, because
 * the transaction belongs to their thread.
 */
final class CommandHandlerAdapter implements HandlerAdapter, Ordered {
  private static final Logger log = LoggerFactory.getLogger(CommandHandlerAdapter.class);

  /** More would only add load where many write the same stream. */
  private static final int ATTEMPTS = 3;

  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,128}");

  private final RequestMappingHandlerAdapter controllers;
  private final PlatformTransactionManager transactions;
  private final Answers answers;
  private final JournalState journal;
  private final CommandTimes times;
  private final CommandSettings settings;
  private final LargeBodies largeBodies;

  CommandHandlerAdapter(
      RequestMappingHandlerAdapter controllers,
      PlatformTransactionManager transactions,
      Answers answers,
      JournalState journal,
      CommandTimes times,
      CommandSettings settings) {
    this.controllers = controllers;
    this.transactions = transactions;
    this.answers = answers;
    this.journal = journal;
    this.times = times;
    this.settings = settings;
    this.largeBodies = new LargeBodies(settings.largeAtOnce());
  }

  /** Before the adapter that it stands in front of. */
  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE;
  }

  @Override
  public boolean supports(Object handler) {
    RequestMapping mapping =
        handler instanceof HandlerMethod method
            ? method.getMethodAnnotation(RequestMapping.class)
            : null;
    return mapping != null && Arrays.asList(mapping.method()).contains(RequestMethod.POST);
  }

  @Override
  public @Nullable ModelAndView handle(
      HttpServletRequest request, HttpServletResponse response, Object handler) throws Exception {
    if (!isCommand(request)) {
      return controllers.handle(request, response, handler);
    }
    if (journal.isBehind()) {
      throw new JournalBehind();
    }
    try (var place = largeBodies.place()) {
      times.measure(request, () -> decided(request, place, response, handler));
    }
    return null;
  }

  /** Whoever was overtaken by another writer decides again, on what that one has left. */
  private CommandTimes.Outcome decided(
      HttpServletRequest request,
      LargeBodies.Place place,
      HttpServletResponse response,
      Object handler)
      throws Exception {
    requireOneType(request);
    String key = isOpen(handler) ? null : key(request);
    var body =
        new BufferedRequest(request, isOpen(handler) ? settings.ofStrangers() : settings, place);
    CommandRequest command =
        key == null ? null : new CommandRequest(organisation(request), key, body.digest());
    for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
      try {
        return once(command, body, response, handler);
      } catch (ConcurrencyFailureException overtaken) {
        log.debug("Overtaken in attempt {}: {}", attempt, overtaken.toString());
      }
    }
    return once(command, body, response, handler);
  }

  private CommandTimes.Outcome once(
      @Nullable CommandRequest command,
      BufferedRequest body,
      HttpServletResponse response,
      Object handler)
      throws Exception {
    TransactionStatus transaction = transactions.getTransaction(null);
    try {
      Optional<Answer> earlier = command == null ? Optional.empty() : answers.claim(command);
      if (earlier.isPresent()) {
        transactions.commit(transaction);
        earlier.get().repeatTo(response);
        return CommandTimes.Outcome.REPEATED;
      }
      return carryOut(command, body, response, handler, transaction);
    } catch (Throwable failure) {
      abandon(transaction, response);
      throw failure;
    }
  }

  /** The answer leaves only after the commit: a client never sees what was not kept. */
  private CommandTimes.Outcome carryOut(
      @Nullable CommandRequest command,
      BufferedRequest request,
      HttpServletResponse response,
      Object handler,
      TransactionStatus transaction)
      throws Exception {
    var held = new ContentCachingResponseWrapper(response);
    boolean secret = isSecret(handler);
    if (secret) {
      held.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }
    controllers.handle(request, held, handler);
    Answer answer = secret ? Answer.ofSecret(held) : Answer.of(held);
    boolean accepted = answer.status() < HttpServletResponse.SC_BAD_REQUEST;
    if (!accepted) {
      transaction.setRollbackOnly();
    } else if (command != null) {
      answers.keep(command, answer);
    }
    transactions.commit(transaction);
    held.copyBodyToResponse();
    return accepted ? CommandTimes.Outcome.ACCEPTED : CommandTimes.Outcome.REFUSED;
  }

  /** Forgets what the handler has set on an answer that will not be given. */
  private void abandon(TransactionStatus transaction, HttpServletResponse response) {
    if (!transaction.isCompleted()) {
      transactions.rollback(transaction);
    }
    if (!response.isCommitted()) {
      response.reset();
    }
  }

  private static boolean isCommand(HttpServletRequest request) {
    return request.getMethod().equals("POST") && request.getRequestURI().startsWith("/api/");
  }

  private static boolean isOpen(Object handler) {
    return handler instanceof HandlerMethod method
        && method.getBeanType().isAnnotationPresent(OpenToAll.class);
  }

  private static boolean isSecret(Object handler) {
    return handler instanceof HandlerMethod method
        && method.hasMethodAnnotation(SecretAnswer.class);
  }

  private static UUID organisation(HttpServletRequest request) {
    return Callers.of(request.getUserPrincipal())
        .orElseThrow(() -> new Refused(WebRefusals.FORBIDDEN))
        .organisation();
  }

  /** Spring would fail over a body that says it is of any type. */
  private static void requireOneType(HttpServletRequest request) {
    String type = request.getContentType();
    if (type != null && type.contains("*")) {
      throw new Refused(CommandRefusals.TYPE_UNKNOWN);
    }
  }

  private static String key(HttpServletRequest request) {
    String key = request.getHeader(DanvanHeaders.IDEMPOTENCY_KEY);
    if (key == null) {
      throw new Refused(CommandRefusals.KEY_REQUIRED);
    }
    if (!KEY.matcher(key).matches()) {
      throw new Refused(WebRefusals.invalidParameter(DanvanHeaders.IDEMPOTENCY_KEY));
    }
    return key;
  }
}
