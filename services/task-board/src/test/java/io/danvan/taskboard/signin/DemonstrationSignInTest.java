package io.danvan.taskboard.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.JWTClaimsSet;
import io.danvan.platform.security.IdentitySettings;
import io.danvan.platform.security.Role;
import io.danvan.platform.security.Tokens;
import io.danvan.platform.testing.TestIssuer;
import io.danvan.platform.time.DemonstrationSettings;
import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidationException;

/** Where the clock can be moved, nobody signs in with a real account. */
class DemonstrationSignInTest {
  private static final UUID ORGANISATION = UUID.fromString("0197b1f0-0000-7000-8000-000000000002");
  private static final TestIssuer ISSUER = TestIssuer.get();
  private static final String CLIENT = "task-board";

  @Test
  void theWordOfAnIssuerOfRealAccountsDoesNotSignAnybodyIn() {
    String real = ISSUER.signed(claims().build());

    assertThatThrownBy(() -> idTokens(Path.of("clock")).decode(real))
        .isInstanceOf(JwtValidationException.class)
        .hasMessageContaining("the token is no demonstration's");
    assertThat(idTokens(null).decode(real).getSubject()).contains(ORGANISATION.toString());
  }

  @Test
  void theWordOfTheBuiltInIssuerDoes() {
    String token = ISSUER.signed(claims().claim(Tokens.DEMONSTRATION, true).build());

    assertThat(idTokens(Path.of("clock")).decode(token).getSubject())
        .contains(ORGANISATION.toString());
  }

  private static JWTClaimsSet.Builder claims() {
    return ISSUER.claims(ORGANISATION, Role.COORDINATOR).audience(CLIENT);
  }

  private static JwtDecoder idTokens(@Nullable Path clock) {
    var identity = new IdentitySettings(URI.create(ISSUER.address()), "danvan", null);
    var issuer = new Issuer(identity, new SignInSettings(CLIENT, "of-this-test", Set.of("openid")));
    ClientRegistration board =
        Objects.requireNonNull(issuer.findByRegistrationId(Issuer.REGISTRATION));
    return new SignInConfiguration()
        .idTokens(new DemonstrationSettings(clock))
        .createDecoder(board);
  }
}
