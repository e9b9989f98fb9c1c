package io.danvan.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.danvan.platform.testing.TestIssuer;
import java.net.URI;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidationException;

/** Where the clock can be moved, only the accounts of the built-in issuer count. */
class DemonstrationTokensTest {
  private static final UUID ORGANISATION = UUID.fromString("0197b1f0-0000-7000-8000-000000000001");
  private static final TestIssuer ISSUER = TestIssuer.get();

  @Test
  void aTokenOfAnIssuerOfRealAccountsIsNoGood() {
    JwtDecoder decoder = decoder(true);
    String real = ISSUER.token(ORGANISATION, Role.COORDINATOR);

    assertThatThrownBy(() -> decoder.decode(real))
        .isInstanceOf(JwtValidationException.class)
        .hasMessageContaining("the token is no demonstration's");
    assertThat(decoder(false).decode(real).getSubject()).contains(ORGANISATION.toString());
  }

  @Test
  void aTokenThatSaysThatItIsADemonstrationsIsGood() {
    String token =
        ISSUER.signed(
            ISSUER
                .claims(ORGANISATION, Role.COORDINATOR)
                .claim(Tokens.DEMONSTRATION, true)
                .build());

    assertThat(decoder(true).decode(token).getSubject()).contains(ORGANISATION.toString());
  }

  private static JwtDecoder decoder(boolean demonstration) {
    var identity = new IdentitySettings(URI.create(ISSUER.address()), "danvan", null);
    return Tokens.decoder(identity, demonstration);
  }
}
