package io.danvan.taskboard.signin;

import io.danvan.taskboard.signin.postgres.PostgresSessions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionInformation;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionRegistry;
import org.springframework.security.web.authentication.logout.LogoutHandler;

/**
 * The issuer tells that a person has signed out there, or was (OpenID Connect Back-Channel Logout):
 * the board's sessions end on all instances, because they share them. Sessions say themselves whose
 * they are, so there is nothing to register; the library's own registry would be one instance's.
 */
final class IssuerSignOut implements LogoutHandler, OidcSessionRegistry {
  private static final Logger log = LoggerFactory.getLogger(IssuerSignOut.class);

  private final PostgresSessions sessions;

  IssuerSignOut(PostgresSessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public void logout(
      HttpServletRequest request, HttpServletResponse response, @Nullable Authentication notice) {
    if (notice != null && notice.getPrincipal() instanceof OidcLogoutToken token) {
      int ended = sessions.end(token.getSubject(), token.getSessionId());
      log.info("The issuer has ended {} session(s)", ended);
    }
  }

  @Override
  public void saveSessionInformation(OidcSessionInformation session) {}

  @Override
  public @Nullable OidcSessionInformation removeSessionInformation(String session) {
    return null;
  }

  @Override
  public Iterable<OidcSessionInformation> removeSessionInformation(OidcLogoutToken token) {
    return List.of();
  }
}
