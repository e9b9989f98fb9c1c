package io.danvan.platform.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.danvan.platform.security.Role;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A token that would be good but for one thing.
 *
 * @param defect what is wrong with it
 * @param token the token
 */
public record BadToken(String defect, String token) {
  private static final TestIssuer ISSUER = TestIssuer.get();
  private static final UUID ORGANISATION = UUID.randomUUID();
  private static final List<BadToken> ALL = make();

  /** One of each kind; but for the defect, tokens of a head. */
  public static Stream<BadToken> all() {
    return ALL.stream();
  }

  private static List<BadToken> make() {
    Date past = Date.from(Instant.now().minusSeconds(3600));
    Date future = Date.from(Instant.now().plusSeconds(3600));
    return List.of(
        new BadToken("no token at all", "x"),
        new BadToken("expired", signed(good().expirationTime(past))),
        new BadToken("without expiry", signed(good().expirationTime(null))),
        new BadToken("not valid yet", signed(good().notBeforeTime(future))),
        new BadToken("of another issuer", signed(good().issuer("https://example.org"))),
        new BadToken("without issuer", signed(good().issuer(null))),
        new BadToken("for another audience", signed(good().audience("another"))),
        new BadToken("without audience", signed(good().audience((String) null))),
        new BadToken("without organisation", signed(good().claim("organisation", null))),
        new BadToken("with a name as organisation", signed(good().claim("organisation", "x"))),
        new BadToken("without roles", signed(good().claim("roles", null))),
        new BadToken("without a known role", signed(good().claim("roles", List.of("admin")))),
        new BadToken("with a single text as roles", signed(good().claim("roles", "head"))),
        new BadToken("without subject", signed(good().subject(null))),
        new BadToken("unsigned", new PlainJWT(good().build()).serialize()),
        new BadToken("signed with another key", ISSUER.signed(good().build(), anotherKey())),
        new BadToken("HS256 with the public key as secret", hs256()),
        new BadToken("changed after it was signed", changed()));
  }

  private static JWTClaimsSet.Builder good() {
    return ISSUER.claims(ORGANISATION, Role.HEAD);
  }

  private static String signed(JWTClaimsSet.Builder claims) {
    return ISSUER.signed(claims.build());
  }

  private static RSAKey anotherKey() {
    try {
      return new RSAKeyGenerator(2048).keyID("test").generate();
    } catch (JOSEException e) {
      throw new IllegalStateException("every Java platform makes RSA keys", e);
    }
  }

  /**
   * The confusion of algorithms: what verifies is public, so it must never be taken as a secret.
   */
  private static String hs256() {
    try {
      byte[] secret = ISSUER.publicKey().toRSAPublicKey().getEncoded();
      var token =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("test").build(), good().build());
      token.sign(new MACSigner(secret));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException("every Java platform has HMAC", e);
    }
  }

  private static String changed() {
    String[] parts = signed(good()).split("\\.");
    String claims =
        new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
            .replace("head", "operator");
    parts[1] =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(claims.getBytes(StandardCharsets.UTF_8));
    return String.join(".", parts);
  }

  @Override
  public String toString() {
    return defect;
  }
}
