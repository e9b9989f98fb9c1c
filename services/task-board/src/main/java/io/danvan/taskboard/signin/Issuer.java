package io.danvan.taskboard.signin;

import io.danvan.platform.security.IdentitySettings;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistration.ClientSettings;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;

/**
 * The board as a client of the issuer. The issuer's discovery document is read when somebody signs
 * in for the first time, so the board starts, and recovers, while the issuer is away.
 */
final class Issuer implements ClientRegistrationRepository {
  /** The one registration's id; part of the address to which the issuer sends people back. */
  static final String REGISTRATION = "task-board";

  private final IdentitySettings identity;
  private final SignInSettings settings;
  private @Nullable ClientRegistration registration;

  Issuer(IdentitySettings identity, SignInSettings settings) {
    this.identity = identity;
    this.settings = settings;
  }

  @Override
  public @Nullable ClientRegistration findByRegistrationId(String id) {
    return REGISTRATION.equals(id) ? registration() : null;
  }

  private synchronized ClientRegistration registration() {
    ClientRegistration known = registration;
    if (known == null) {
      known =
          ClientRegistrations.fromIssuerLocation(identity.issuer().toString())
              .registrationId(REGISTRATION)
              .clientId(settings.clientId())
              .clientSecret(settings.clientSecret())
              .scope(settings.scopes())
              .userNameAttributeName("sub")
              .clientSettings(ClientSettings.builder().requireProofKey(true).build())
              .build();
      registration = known;
    }
    return known;
  }
}
