package io.danvan.taskboard.signin;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How the board is known to the issuer ({@code danvan.sign-in}).
 *
 * @param clientId its client's id
 * @param clientSecret its client's secret
 * @param scopes what it asks for
 */
@ConfigurationProperties("danvan.sign-in")
public record SignInSettings(String clientId, String clientSecret, Set<String> scopes) {
  /** Refuses to start without a secret: with a default one anybody could act as the board. */
  public SignInSettings {
    if (clientSecret.isBlank()) {
      throw new IllegalArgumentException(
          "The board has no client secret: set DANVAN_SIGN_IN_SECRET, or"
              + " danvan.sign-in.client-secret in a folder named by"
              + " SPRING_CONFIG_IMPORT=configtree:/run/secrets/");
    }
  }

  /** Leaves the secret out, because strings end up in logs. */
  @Override
  public String toString() {
    return "SignInSettings[clientId=%s, scopes=%s]".formatted(clientId, scopes);
  }
}
