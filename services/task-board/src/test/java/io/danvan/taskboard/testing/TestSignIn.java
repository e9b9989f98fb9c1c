package io.danvan.taskboard.testing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Signs in whomever a test needs, with a session like that of a person. */
@Configuration(proxyBeanMethods = false)
@Import(TestSignIn.Door.class)
public class TestSignIn {
  @Bean
  @Order(-1)
  SecurityFilterChain door(HttpSecurity http) {
    return http.securityMatcher("/test/**")
        .csrf(csrf -> csrf.disable())
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .build();
  }

  /** The door through which tests come in. */
  @RestController
  static final class Door {
    private final OAuth2AuthorizedClientRepository clients;

    Door(OAuth2AuthorizedClientRepository clients) {
      this.clients = clients;
    }

    @GetMapping("/test/sign-in")
    String signIn(
        @RequestParam(required = false) @Nullable UUID organisation,
        @RequestParam(defaultValue = "coordinator") String role,
        @RequestParam(defaultValue = "3600") long seconds,
        HttpServletRequest request,
        HttpServletResponse response) {
      Instant now = Instant.now();
      Map<String, Object> claims = new HashMap<>();
      claims.put("sub", "account-" + organisation);
      if (organisation != null) {
        claims.put("organisation", organisation.toString());
        claims.put("roles", List.of(role));
      }
      var user =
          new DefaultOidcUser(
              AuthorityUtils.createAuthorityList("OIDC_USER"),
              new OidcIdToken("id", now, now.plusSeconds(3600), claims));
      var person = new OAuth2AuthenticationToken(user, user.getAuthorities(), "task-board");
      SecurityContext context = SecurityContextHolder.createEmptyContext();
      context.setAuthentication(person);
      new HttpSessionSecurityContextRepository().saveContext(context, request, response);
      var token =
          new OAuth2AccessToken(
              OAuth2AccessToken.TokenType.BEARER,
              "token",
              now.minusSeconds(3600),
              now.plusSeconds(seconds));
      clients.saveAuthorizedClient(
          new OAuth2AuthorizedClient(
              registration(request), user.getName(), token, new OAuth2RefreshToken("renew", now)),
          person,
          request,
          response);
      return "signed in";
    }

    /** An issuer that renews no token. */
    @PostMapping("/test/token")
    ResponseEntity<Map<String, String>> token() {
      return ResponseEntity.badRequest().body(Map.of("error", "invalid_grant"));
    }

    private static ClientRegistration registration(HttpServletRequest request) {
      return ClientRegistration.withRegistrationId("task-board")
          .clientId("task-board")
          .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
          .redirectUri("{baseUrl}/login/oauth2/code/task-board")
          .authorizationUri("http://127.0.0.1/authorize")
          .tokenUri("http://127.0.0.1:" + request.getLocalPort() + "/test/token")
          .build();
    }
  }
}
