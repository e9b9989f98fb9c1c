package io.danvan.taskboard.signin;

import io.danvan.platform.limit.RateLimitFilter;
import io.danvan.platform.limit.RateLimits;
import io.danvan.platform.limit.StrangerLimit;
import io.danvan.platform.security.IdentitySettings;
import io.danvan.platform.security.Tokens;
import io.danvan.platform.time.DemonstrationSettings;
import io.danvan.platform.time.RealTime;
import io.danvan.taskboard.signin.postgres.PostgresSessions;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.web.http.CookieSerializer;

/** The security of the pages; what lies below {@code /api} stays with the platform's chain. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({SignInSettings.class, ReceiptLimits.class})
@Import({LanguageController.class, SignInFailures.Pages.class})
public class SignInConfiguration {
  private static final String SIGN_IN = "/oauth2/authorization/" + Issuer.REGISTRATION;

  private static final String NO_DEVICES =
      "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()";

  /** Before everything else, the security of the pages included: it answers in a language too. */
  @Bean
  FilterRegistrationBean<LanguageFilter> languageFilter() {
    var registration = new FilterRegistrationBean<>(new LanguageFilter());
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return registration;
  }

  @Bean
  ClientRegistrationRepository issuer(IdentitySettings identity, SignInSettings settings) {
    return new Issuer(identity, settings);
  }

  /** By whose word somebody is signed in; where the clock can be moved, by no real account's. */
  @Bean
  JwtDecoderFactory<ClientRegistration> idTokens(DemonstrationSettings demonstration) {
    var tokens = new OidcIdTokenDecoderFactory();
    if (demonstration.clock() != null) {
      tokens.setJwtValidatorFactory(
          client ->
              new DelegatingOAuth2TokenValidator<>(
                  new JwtTimestampValidator(),
                  new OidcIdTokenValidator(client),
                  Tokens.demonstrationsOnly()));
    }
    return tokens;
  }

  /** Tokens are part of the session, so every instance of the board has them. */
  @Bean
  OAuth2AuthorizedClientRepository tokensInSession() {
    return new HttpSessionOAuth2AuthorizedClientRepository();
  }

  @Bean
  OAuth2AuthorizedClientManager tokenManager(
      ClientRegistrationRepository issuer, OAuth2AuthorizedClientRepository tokens) {
    var manager = new DefaultOAuth2AuthorizedClientManager(issuer, tokens);
    manager.setAuthorizedClientProvider(
        OAuth2AuthorizedClientProviderBuilder.builder().authorizationCode().refreshToken().build());
    return manager;
  }

  @Bean
  CookieSerializer sessionCookie() {
    return new SessionCookie();
  }

  @Bean
  PostgresSessions sessionsOfPersons(
      FindByIndexNameSessionRepository<?> sessions, JdbcClient database, RealTime time) {
    return new PostgresSessions(sessions, database, time.clock());
  }

  @Bean
  IssuerSignOut issuerSignOut(PostgresSessions sessions) {
    return new IssuerSignOut(sessions);
  }

  @Bean
  @Order(0)
  SecurityFilterChain pageSecurity(
      HttpSecurity http,
      ClientRegistrationRepository issuer,
      IdentitySettings identity,
      IssuerSignOut ended,
      RateLimits limits) {
    var signOut = new OidcClientInitiatedLogoutSuccessHandler(issuer);
    signOut.setPostLogoutRedirectUri("{baseUrl}/");
    return http.securityMatcher(SignInConfiguration::isPage)
        .authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers("/assets/**", SignInFailures.PATH + "**")
                    .permitAll()
                    .anyRequest()
                    .authenticated())
        .oauth2Login(
            login ->
                login
                    .loginPage(SIGN_IN)
                    .failureHandler(new SignInFailures())
                    .withObjectPostProcessor(failuresExplained()))
        .logout(logout -> logout.logoutSuccessHandler(signOut))
        .addFilterBefore(new NoticesOnly(), SecurityContextHolderFilter.class)
        .oidcLogout(logout -> logout.backChannel(notices -> notices.logoutHandler(ended)))
        .requestCache(cache -> cache.requestCache(pagesOnly()))
        .exceptionHandling(
            failures ->
                failures
                    .defaultAuthenticationEntryPointFor(
                        new LoginUrlAuthenticationEntryPoint(SIGN_IN),
                        SignInConfiguration::isNavigation)
                    .defaultAuthenticationEntryPointFor(
                        new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), _ -> true)
                    .accessDeniedHandler(SignInConfiguration::denied))
        .headers(headers -> protect(headers, identity))
        // Before all that answers by itself: signing in, signing out, and the issuer's notices.
        .addFilterAfter(new RateLimitFilter(limits), HeaderWriterFilter.class)
        .build();
  }

  /**
   * The page of receipts and the public ones are for people without accounts. They know no session,
   * so nothing is done in anybody's name there and nothing can be forged; what another site sends
   * is refused all the same.
   */
  @Bean
  @Order(-1)
  SecurityFilterChain openSecurity(
      HttpSecurity http, IdentitySettings identity, ReceiptLimits receipts, RateLimits limits) {
    return http.securityMatcher("/receipts", "/receipts/**", "/public", "/public/**")
        .sessionManagement(
            sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers(SignInConfiguration::isFromElsewhere)
                    .denyAll()
                    .anyRequest()
                    .permitAll())
        .headers(headers -> protect(headers, identity))
        .addFilterAfter(new RateLimitFilter(limits), HeaderWriterFilter.class)
        .addFilterAfter(
            new StrangerLimit(
                receipts.network(), receipts.all(), SignInConfiguration::isSentToReceipts),
            RateLimitFilter.class)
        .build();
  }

  /** Another language is no code that somebody tries. */
  private static boolean isSentToReceipts(HttpServletRequest request) {
    return !request.getRequestURI().equals(LanguageController.OF_RECEIPTS);
  }

  /** Browsers say where a form was; one that does not is older than that. */
  private static boolean isFromElsewhere(HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    return request.getMethod().equals("POST") && site != null && !site.equals("same-origin");
  }

  /** The filter that sends people to the issuer, which may be away, takes no handler but so. */
  private static ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> failuresExplained() {
    return new ObjectPostProcessor<>() {
      @Override
      public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O filter) {
        filter.setAuthenticationFailureHandler(new SignInFailures());
        return filter;
      }
    };
  }

  /**
   * A form of a session that has ended: a script is told so, a person goes where signing in begins.
   * Whatever else is denied has its ordinary answer.
   */
  private static void denied(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
      throws IOException, ServletException {
    if (!(denied instanceof CsrfException)) {
      new AccessDeniedHandlerImpl().handle(request, response, denied);
    } else if (isNavigation(request)) {
      response.sendRedirect("/");
    } else {
      response.setStatus(HttpStatus.UNAUTHORIZED.value());
    }
  }

  /** After signing in nobody lands on a fragment or a stream. */
  private static HttpSessionRequestCache pagesOnly() {
    var cache = new HttpSessionRequestCache();
    cache.setRequestMatcher(request -> request.getMethod().equals("GET") && isNavigation(request));
    return cache;
  }

  private static void protect(HeadersConfigurer<HttpSecurity> headers, IdentitySettings identity) {
    String policy =
        """
        default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; \
        form-action 'self' %s; base-uri 'none'; frame-ancestors 'none'\
        """
            .formatted(identity.issuer());
    headers
        .contentSecurityPolicy(csp -> csp.policyDirectives(policy))
        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
        .permissionsPolicyHeader(permissions -> permissions.policy(NO_DEVICES))
        .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
        .crossOriginResourcePolicy(
            resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
  }

  private static boolean isPage(HttpServletRequest request) {
    String path = request.getRequestURI();
    return !path.startsWith("/api/")
        && !path.startsWith("/actuator")
        && !path.startsWith("/v3/api-docs")
        && !path.startsWith("/swagger-ui")
        && !path.equals("/error");
  }

  /** A person who opens a page, not a script that fetches something for it. */
  private static boolean isNavigation(HttpServletRequest request) {
    String accept = request.getHeader("Accept");
    return accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
  }
}
