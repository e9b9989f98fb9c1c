package io.danvan.taskboard.signin.postgres;

import static java.util.stream.Collectors.toSet;
import static org.springframework.security.web.context.HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/** Looks up sessions and ends them, whichever instance they began on. Thread-safe. */
public final class PostgresSessions {
  private final FindByIndexNameSessionRepository<? extends Session> sessions;
  private final JdbcClient database;
  private final Clock clock;

  /** Sessions of this repository, whose tables are in this database. */
  public PostgresSessions(
      FindByIndexNameSessionRepository<? extends Session> sessions,
      JdbcClient database,
      Clock clock) {
    this.sessions = sessions;
    this.database = database;
    this.clock = clock;
  }

  /** Those of these sessions that have neither been ended nor run out. */
  public Set<String> lasting(Collection<String> ids) {
    return database
        .sql(
            "SELECT session_id FROM session.session WHERE session_id = ANY (?) AND expiry_time > ?")
        .params(ids.toArray(String[]::new), clock.millis())
        .query(String.class)
        .list()
        .stream()
        .map(Objects::requireNonNull)
        .collect(toSet());
  }

  /**
   * Ends what the issuer has ended.
   *
   * @param subject whose sessions; of anybody if absent
   * @param issuerSession the one session at the issuer that they began with; all if absent
   * @return how many were ended
   */
  public int end(@Nullable String subject, @Nullable String issuerSession) {
    Collection<String> ended =
        candidates(subject).stream().filter(began(issuerSession)).map(Session::getId).toList();
    ended.forEach(sessions::deleteById);
    return ended.size();
  }

  private Collection<? extends Session> candidates(@Nullable String subject) {
    return subject == null ? all() : sessions.findByPrincipalName(subject).values();
  }

  /** An issuer that does not say whose session it was is rare: there is no index for it. */
  private List<? extends Session> all() {
    return database
        .sql("SELECT session_id FROM session.session")
        .query(String.class)
        .list()
        .stream()
        .map(Objects::requireNonNull)
        .flatMap(id -> Stream.ofNullable(sessions.findById(id)))
        .toList();
  }

  private static Predicate<Session> began(@Nullable String issuerSession) {
    return session -> {
      SecurityContext context = session.getAttribute(SPRING_SECURITY_CONTEXT_KEY);
      Authentication who = context == null ? null : context.getAuthentication();
      return who != null
          && who.getPrincipal() instanceof OidcUser person
          && (issuerSession == null || issuerSession.equals(person.getClaimAsString("sid")));
    };
  }
}
