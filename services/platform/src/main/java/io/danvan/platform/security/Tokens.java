package io.danvan.platform.security;

import static org.springframework.security.oauth2.jose.jws.SignatureAlgorithm.ES256;
import static org.springframework.security.oauth2.jose.jws.SignatureAlgorithm.RS256;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;

/**
 * What a token must be: signed by the issuer with one of two algorithms, in time, meant for us, and
 * naming a caller.
 */
public final class Tokens {
  /** The claim by which the built-in issuer says that its accounts are not real. */
  public static final String DEMONSTRATION = "demonstration";

  private Tokens() {}

  /**
   * A decoder that looks the issuer up when the first token comes, so that a service starts, and
   * recovers, while the issuer is away.
   *
   * @param demonstration whether only the built-in issuer's tokens are good, because the clock can
   *     be moved here
   */
  static JwtDecoder decoder(IdentitySettings identity, boolean demonstration) {
    var lazy = new SupplierJwtDecoder(() -> eager(identity, demonstration));
    return token -> {
      try {
        return lazy.decode(token);
      } catch (JwtDecoderInitializationException e) {
        // As a JwtException it is answered as "unavailable", not as a failure of ours.
        throw new JwtException("the issuer " + identity.issuer() + " does not answer", e);
      }
    };
  }

  private static JwtDecoder eager(IdentitySettings identity, boolean demonstration) {
    var inTime = new JwtTimestampValidator();
    inTime.setAllowEmptyExpiryClaim(false);
    NimbusJwtDecoder decoder =
        NimbusJwtDecoder.withJwkSource(IssuerKeys.at(keys(identity)))
            .jwsAlgorithms(algorithms -> algorithms.addAll(List.of(RS256, ES256)))
            .build();
    List<OAuth2TokenValidator<Jwt>> rules = new ArrayList<>();
    rules.add(inTime);
    rules.add(new JwtIssuerValidator(identity.issuer().toString()));
    rules.add(audience(identity.audience()));
    rules.add(caller());
    if (demonstration) {
      rules.add(demonstrationsOnly());
    }
    decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(rules));
    return decoder;
  }

  /**
   * Accepts tokens of the built-in issuer alone: where the clock can be moved, no real account is
   * good. An issuer of real accounts says nothing of a demonstration.
   */
  public static OAuth2TokenValidator<Jwt> demonstrationsOnly() {
    return token ->
        Boolean.TRUE.equals(token.getClaim(DEMONSTRATION))
            ? OAuth2TokenValidatorResult.success()
            : invalid("The clock can be moved here, and the token is no demonstration's");
  }

  private static URI keys(IdentitySettings identity) {
    return identity.keys() == null ? Discovery.keys(identity.issuer()) : identity.keys();
  }

  private static OAuth2TokenValidator<Jwt> audience(String audience) {
    return token ->
        token.getAudience() != null && token.getAudience().contains(audience)
            ? OAuth2TokenValidatorResult.success()
            : invalid("The token was not issued for " + audience);
  }

  private static OAuth2TokenValidator<Jwt> caller() {
    return token ->
        Callers.of(token).isPresent()
            ? OAuth2TokenValidatorResult.success()
            : invalid("The token names no organisation or no known role");
  }

  private static OAuth2TokenValidatorResult invalid(String reason) {
    return OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token", reason, null));
  }
}
