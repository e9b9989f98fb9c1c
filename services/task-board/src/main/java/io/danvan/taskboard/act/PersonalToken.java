package io.danvan.taskboard.act;

import io.danvan.platform.refusal.Refusal;
import io.danvan.platform.refusal.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.ClientAuthorizationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;

/**
 * The access token of the person who is signed in, renewed when it is about to end.
 *
 * <p>Where it serves no more, the session ends with it: it would go on to show boards on which
 * nothing can be done, and who reloads the page, as they are told to, would not come to sign in.
 */
final class PersonalToken {
  /** What the client library calls it if the issuer cannot be reached, or does not make sense. */
  private static final String UNANSWERED = "invalid_token_response";

  private final OAuth2AuthorizedClientManager clients;
  private final SecurityContextLogoutHandler sessions = new SecurityContextLogoutHandler();

  PersonalToken(OAuth2AuthorizedClientManager clients) {
    this.clients = clients;
  }

  /**
   * Sends something with the token of this request's person. Refused if the issuer does not renew
   * the token any more, or the service that is sent it does not accept it.
   */
  ResponseEntity<String> send(
      HttpServletRequest request,
      HttpServletResponse response,
      Function<String, ResponseEntity<String>> command) {
    Authentication who = SecurityContextHolder.getContext().getAuthentication();
    if (!(who instanceof OAuth2AuthenticationToken person)) {
      throw new AccessDeniedException("nobody is signed in");
    }
    OAuth2AuthorizedClient client = authorize(person, request, response);
    if (client != null) {
      ResponseEntity<String> answer = command.apply(client.getAccessToken().getTokenValue());
      if (!answer.getStatusCode().isSameCodeAs(HttpStatus.UNAUTHORIZED)) {
        return answer;
      }
    }
    sessions.logout(request, response, person);
    throw new Refused(Refusal.of("session-ended", 401));
  }

  /** Null if there is no token and none is to be had. */
  private @Nullable OAuth2AuthorizedClient authorize(
      OAuth2AuthenticationToken person, HttpServletRequest request, HttpServletResponse response) {
    try {
      return clients.authorize(
          OAuth2AuthorizeRequest.withClientRegistrationId(
                  person.getAuthorizedClientRegistrationId())
              .principal(person)
              .attribute(HttpServletRequest.class.getName(), request)
              .attribute(HttpServletResponse.class.getName(), response)
              .build());
    } catch (ClientAuthorizationException e) {
      if (e.getError().getErrorCode().equals(UNANSWERED)) {
        throw Bodies.unavailable();
      }
      return null;
    }
  }
}
