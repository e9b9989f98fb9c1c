package io.danvan.platform.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.danvan.platform.security.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.springframework.test.context.DynamicPropertyRegistry;

/** An OpenID Connect issuer on a loopback port, with the tokens of whoever a test needs. */
public final class TestIssuer {
  private static final String AUDIENCE = "danvan";

  private final HttpServer server;
  private final RSAKey key;
  private final AtomicInteger keysAsked = new AtomicInteger();

  private TestIssuer() {
    try {
      key = new RSAKeyGenerator(2048).keyID("test").generate();
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      serve("/.well-known/openid-configuration", discovery());
      byte[] keys = new JWKSet(key.toPublicJWK()).toString().getBytes(UTF_8);
      server.createContext("/keys", exchange -> answerWithKeys(exchange, keys));
      server.createContext("/token", this::exchangeCode);
      server.start();
    } catch (IOException e) {
      throw new UncheckedIOException("the issuer does not start", e);
    } catch (JOSEException e) {
      throw new IllegalStateException("the issuer gets no key", e);
    }
  }

  /** The one issuer of this JVM. */
  public static TestIssuer get() {
    return Started.ISSUER;
  }

  /** Makes the Spring context under test accept this issuer's tokens. */
  public static void register(DynamicPropertyRegistry properties) {
    properties.add("danvan.identity.issuer", () -> get().address());
  }

  /** The issuer's name in its tokens. */
  public String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** A good token of an account that has these roles in the organisation. */
  public String token(UUID organisation, Role... roles) {
    return signed(claims(organisation, roles).build());
  }

  /** The claims of a good token, for tests that spoil one of them. */
  public JWTClaimsSet.Builder claims(UUID organisation, Role... roles) {
    Instant now = Instant.now();
    return new JWTClaimsSet.Builder()
        .issuer(address())
        .audience(AUDIENCE)
        .subject("account-" + organisation)
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plusSeconds(600)))
        .claim("organisation", organisation.toString())
        .claim("roles", Stream.of(roles).map(Role::claim).toList());
  }

  /** The claims as a token that this issuer signed. */
  public String signed(JWTClaimsSet claims) {
    return signed(claims, key);
  }

  /** The claims as a token that another key signed under this issuer's key id. */
  public String signed(JWTClaimsSet claims, RSAKey with) {
    try {
      var token = new SignedJWT(header(), claims);
      token.sign(new RSASSASigner(with));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException("cannot sign", e);
    }
  }

  /** The public key, which everybody knows. */
  public RSAKey publicKey() {
    return key.toPublicJWK();
  }

  /**
   * The code by which a client learns that somebody signed in, as a browser would bring it.
   *
   * @param nonce what the client had put into the address to which it sent the browser
   * @param session the session that began here; the token that tells of its end names it
   */
  public static String code(String nonce, UUID organisation, String session) {
    return String.join("~", nonce, organisation.toString(), session);
  }

  /** The notice that a session has ended here (OpenID Connect Back-Channel Logout). */
  public String logoutToken(JWTClaimsSet.Builder whose) {
    return signed(
        whose
            .issuer(address())
            .audience("task-board")
            .issueTime(Date.from(Instant.now()))
            .expirationTime(Date.from(Instant.now().plusSeconds(120)))
            .jwtID(UUID.randomUUID().toString())
            .claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()))
            .build());
  }

  private void exchangeCode(HttpExchange exchange) throws IOException {
    String form = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    String code = URLDecoder.decode(form.replaceAll("(.*&)?code=([^&]*).*", "$2"), UTF_8);
    List<String> parts = List.of(code.split("~"));
    UUID organisation = UUID.fromString(parts.get(1));
    JWTClaimsSet identity =
        claims(organisation, Role.COORDINATOR)
            .audience("task-board")
            .claim("nonce", parts.get(0))
            .claim("sid", parts.get(2))
            .build();
    String answer =
        """
        {"access_token": "%s", "id_token": "%s", "token_type": "Bearer", "expires_in": 600}
        """
            .formatted(token(organisation, Role.COORDINATOR), signed(identity));
    answer(exchange, answer.getBytes(UTF_8));
  }

  /** A good token, but for its key id, which this issuer never had. */
  public String tokenOfUnknownKey(UUID organisation) {
    try {
      var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(UUID.randomUUID().toString());
      var token = new SignedJWT(header.build(), claims(organisation, Role.HEAD).build());
      token.sign(new RSASSASigner(key));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException("cannot sign", e);
    }
  }

  private static JWSHeader header() {
    return new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("test").build();
  }

  private String discovery() {
    return """
    {"issuer": "%1$s", "jwks_uri": "%1$s/keys", "subject_types_supported": ["public"],
     "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
     "end_session_endpoint": "%1$s/logout", "response_types_supported": ["code"]}
    """
        .formatted(address());
  }

  private void serve(String path, String json) {
    byte[] body = json.getBytes(UTF_8);
    server.createContext(path, exchange -> answer(exchange, body));
  }

  private void answerWithKeys(HttpExchange exchange, byte[] keys) throws IOException {
    keysAsked.incrementAndGet();
    answer(exchange, keys);
  }

  /** How often somebody asked for the public keys. */
  public int keysAsked() {
    return keysAsked.get();
  }

  private static void answer(HttpExchange exchange, byte[] json) throws IOException {
    exchange.getResponseHeaders().put("Content-Type", List.of("application/json"));
    exchange.sendResponseHeaders(200, json.length);
    exchange.getResponseBody().write(json);
    exchange.close();
  }

  private static final class Started {
    static final TestIssuer ISSUER = new TestIssuer();
  }
}
