package io.danvan.local.identity;

import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import io.danvan.local.account.Account;
import io.danvan.local.account.Accounts;
import io.danvan.platform.security.Tokens;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** Who may ask for tokens, and what the tokens say. */
@Configuration(proxyBeanMethods = false)
class TokenConfiguration {
  private static final String BOARD = "task-board";
  private static final List<String> LOOPBACK_NAMES = List.of("127.0.0.1", "localhost");

  /** Authorizations are kept in memory: with a working day, a restart signs nobody out. */
  private static final Duration WORKING_DAY = Duration.ofHours(10);

  @Bean
  AuthorizationServerSettings server(IssuerSettings settings) {
    return AuthorizationServerSettings.builder().issuer(settings.address().toString()).build();
  }

  @Bean
  JWKSource<SecurityContext> keys(IssuerSettings settings) throws IOException {
    return new ImmutableJWKSet<>(Keys.in(settings.folder()));
  }

  /** For the endpoints that a token of ours opens, such as the one about the person. */
  @Bean
  JwtDecoder decoder(JWKSource<SecurityContext> keys) {
    return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
  }

  @Bean
  RegisteredClientRepository clients(IssuerSettings settings) {
    List<RegisteredClient> clients = new ArrayList<>();
    clients.add(board(settings));
    Accounts.read().forEach(account -> clients.add(program(account, settings)));
    return new Clients(clients);
  }

  @Bean
  OAuth2TokenCustomizer<JwtEncodingContext> claims() {
    Map<String, Account> accounts =
        Accounts.read().stream().collect(Collectors.toMap(Account::name, Function.identity()));
    return context -> {
      Authentication who = context.getPrincipal();
      Optional.ofNullable(who)
          .map(someone -> accounts.get(someone.getName()))
          .ifPresent(account -> describe(account, context));
    };
  }

  private static void describe(Account account, JwtEncodingContext context) {
    var claims = context.getClaims();
    claims.claim("organisation", account.organisation().toString());
    claims.claim(Tokens.DEMONSTRATION, true);
    claims.claim("roles", List.of(account.role().claim()));
    account.position().ifPresent(held -> claims.claim("position", held.toString()));
    if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
      claims.audience(List.of("danvan"));
    }
  }

  /** The task board: for people, by authorization code and proof key. */
  private static RegisteredClient board(IssuerSettings settings) {
    var client =
        client(BOARD, settings)
            .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
            .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
            .scope(OidcScopes.OPENID)
            .clientSettings(ClientSettings.builder().requireProofKey(true).build());
    for (String host : LOOPBACK_NAMES) {
      String base = "http://" + host + ":" + settings.boardPort();
      client.redirectUri(base + "/login/oauth2/code/" + BOARD).postLogoutRedirectUri(base + "/");
    }
    return client.build();
  }

  /** A program that acts for an account, such as an agency's own system. */
  private static RegisteredClient program(Account account, IssuerSettings settings) {
    return client(account.name(), settings)
        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
        .build();
  }

  private static RegisteredClient.Builder client(String id, IssuerSettings settings) {
    return RegisteredClient.withId(id)
        .clientId(id)
        .clientSecret("{noop}" + settings.secret())
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
        .tokenSettings(TokenSettings.builder().accessTokenTimeToLive(WORKING_DAY).build());
  }
}
