package io.danvan.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import io.danvan.platform.testing.BadToken;
import io.danvan.platform.testing.TestIssuer;
import io.danvan.platform.web.ServiceTest;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.client.RestTestClient;

class TokensHttpTest extends ServiceTest {
  private static final TestIssuer ISSUER = TestIssuer.get();

  @ParameterizedTest
  @MethodSource("io.danvan.platform.testing.BadToken#all")
  void refusesATokenThatIs(BadToken bad) {
    read(bearer(bad.token()))
        .expectStatus()
        .isUnauthorized()
        .expectHeader()
        .valueEquals(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"")
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("token-invalid")
        .jsonPath("$.title")
        .isEqualTo("Mã truy cập không dùng được");
  }

  @Test
  void asksForATokenWhereThereIsNone() {
    read(anyone())
        .expectStatus()
        .isUnauthorized()
        .expectHeader()
        .valueEquals(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("token-missing");
  }

  /** Whoever invents key ids must not have us ask the issuer each time. */
  @Test
  void doesNotAskTheIssuerForEveryKeyIdThatIsMadeUp() {
    read(coordinator());
    int before = ISSUER.keysAsked();

    for (int number = 0; number < 100; number++) {
      read(bearer(ISSUER.tokenOfUnknownKey(ORGANISATION))).expectStatus().isUnauthorized();
    }

    assertThat(ISSUER.keysAsked() - before).isLessThan(90);
    read(coordinator()).expectStatus().isOk();
  }

  @Test
  void doesNotTakeATokenFromTheAddress() {
    anyone()
        .get()
        .uri("/api/records/" + ORGANISATION + "?access_token=" + signed(good()))
        .exchange()
        .expectStatus()
        .isUnauthorized();
  }

  @Test
  void tellsTheControllerWhoCalls() {
    read(bearer(signed(good().claim("position", ORGANISATION.toString()))))
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.organisation")
        .isEqualTo(ORGANISATION.toString())
        .jsonPath("$.position")
        .isEqualTo(ORGANISATION.toString())
        .jsonPath("$.roles[0]")
        .isEqualTo("head");
  }

  @Test
  void deniesWhatNobodyGranted() {
    coordinator().get().uri("/anything").exchange().expectStatus().isForbidden();
    anyone().get().uri("/anything").exchange().expectStatus().isUnauthorized();
  }

  @Test
  void keepsTheOperatorsPlacesForOperators() {
    String operator = ISSUER.token(ORGANISATION, Role.OPERATOR);

    coordinator()
        .get()
        .uri("/api/operator/parked")
        .exchange()
        .expectStatus()
        .isForbidden()
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("forbidden");
    coordinator().get().uri("/actuator/prometheus").exchange().expectStatus().isForbidden();
    bearer(operator).get().uri("/api/operator/parked").exchange().expectStatus().isNotFound();
  }

  @Test
  void neverWritesTheAccountIntoATextForm() {
    assertThat(new Caller(ORGANISATION, Set.of(Role.HEAD), null, "an account").toString())
        .contains(ORGANISATION.toString())
        .doesNotContain("an account");
  }

  private static RestTestClient.ResponseSpec read(RestTestClient client) {
    return client.get().uri("/api/records/" + ORGANISATION).exchange();
  }

  private static JWTClaimsSet.Builder good() {
    return ISSUER.claims(ORGANISATION, Role.HEAD);
  }

  private static String signed(JWTClaimsSet.Builder claims) {
    return ISSUER.signed(claims.build());
  }
}
