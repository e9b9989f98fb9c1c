package io.danvan.platform.security;

import io.danvan.platform.limit.LimitConfiguration;
import io.danvan.platform.limit.RateLimitFilter;
import io.danvan.platform.limit.RateLimitSettings;
import io.danvan.platform.limit.RateLimits;
import io.danvan.platform.limit.StrangerLimit;
import io.danvan.platform.time.DemonstrationSettings;
import io.danvan.platform.web.ProblemWriter;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.resource.OAuth2ResourceServerConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Every service is an OAuth2 resource server without sessions. What is not granted here is denied;
 * a service that serves pages as well adds a chain of its own before this one.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({IdentitySettings.class, DemonstrationSettings.class})
@Import(LimitConfiguration.class)
public class SecurityConfiguration {
  @Bean
  JwtDecoder jwtDecoder(IdentitySettings identity, DemonstrationSettings demonstration) {
    return Tokens.decoder(identity, demonstration.clock() != null);
  }

  @Bean
  @Order(Ordered.LOWEST_PRECEDENCE)
  SecurityFilterChain apiSecurity(
      HttpSecurity http,
      ProblemWriter problems,
      RateLimits limits,
      RateLimitSettings rates,
      ListableBeanFactory beans) {
    List<String> open = open(beans);
    var strangers =
        new StrangerLimit(rates.address(), rates.strangers(), request -> isBelow(open, request));
    var answers = new ProblemEntryPoint(problems, limits);
    return http.sessionManagement(
            sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        // A bearer token is not sent by browsers on their own, so there is nothing to forge.
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .authorizeHttpRequests(requests -> grant(requests, open))
        .oauth2ResourceServer(tokens -> acceptTokens(tokens, answers))
        .exceptionHandling(
            failures -> failures.authenticationEntryPoint(answers).accessDeniedHandler(answers))
        .addFilterAfter(new AccessLog(), SecurityContextHolderFilter.class)
        .addFilterBefore(new RateLimitFilter(limits), AuthorizationFilter.class)
        .addFilterAfter(strangers, RateLimitFilter.class)
        .build();
  }

  /**
   * No parameter means a control character, and PostgreSQL has no text with a NUL in it. What a
   * header may be, each reader of it decides: refused here, it could not even be answered, because
   * the language of the answer is in a header.
   */
  @Bean
  HttpFirewall httpFirewall() {
    var firewall = new StrictHttpFirewall();
    firewall.setAllowedParameterValues(
        value -> value.chars().noneMatch(SecurityConfiguration::isControlCharacter));
    firewall.setAllowedHeaderValues(_ -> true);
    return firewall;
  }

  private static boolean isControlCharacter(int character) {
    return Character.isISOControl(character) && "\t\r\n".indexOf(character) < 0;
  }

  /** A span and a timer for each filter of the chain would cost more than the filters. */
  @Bean
  SecurityObservationSettings securityObservations() {
    return SecurityObservationSettings.noObservations();
  }

  @Bean
  WebMvcConfigurer callerArgument() {
    return new WebMvcConfigurer() {
      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CallerArgument());
      }
    };
  }

  /** The addresses of the controllers that say so of themselves. */
  private static List<String> open(ListableBeanFactory beans) {
    return Arrays.stream(beans.getBeanNamesForAnnotation(OpenToAll.class))
        .map(beans::getType)
        .flatMap(
            type ->
                Stream.ofNullable(
                    AnnotatedElementUtils.findMergedAnnotation(
                        Objects.requireNonNull(type), RequestMapping.class)))
        .flatMap(mapping -> Arrays.stream(mapping.path()))
        .toList();
  }

  private static boolean isBelow(List<String> open, HttpServletRequest request) {
    String path = request.getRequestURI();
    return open.stream().anyMatch(each -> path.equals(each) || path.startsWith(each + "/"));
  }

  private static void grant(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          requests,
      List<String> open) {
    requests
        // Both continue a request that was granted or refused before.
        .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
        .permitAll()
        .requestMatchers("/actuator/health/**", "/v3/api-docs/**", "/v3/api-docs.yaml")
        .permitAll()
        .requestMatchers("/swagger-ui.html", "/swagger-ui/**")
        .permitAll()
        .requestMatchers(request -> isBelow(open, request))
        .permitAll()
        .requestMatchers("/actuator/**", "/api/operator/**")
        .hasRole(Role.OPERATOR.name())
        .requestMatchers("/api/**")
        .authenticated()
        .anyRequest()
        .denyAll();
  }

  private static void acceptTokens(
      OAuth2ResourceServerConfigurer<HttpSecurity> tokens, ProblemEntryPoint answers) {
    tokens
        .jwt(jwt -> jwt.jwtAuthenticationConverter(SecurityConfiguration::authenticate))
        .authenticationEntryPoint(answers)
        .accessDeniedHandler(answers)
        .withObjectPostProcessor(
            new ObjectPostProcessor<BearerTokenAuthenticationFilter>() {
              @Override
              public <T extends BearerTokenAuthenticationFilter> T postProcess(T filter) {
                // The default handler would turn an absent issuer into an error page.
                filter.setAuthenticationFailureHandler(answers);
                return filter;
              }
            });
  }

  private static CallerAuthentication authenticate(Jwt token) {
    // The decoder has refused every token that names no caller.
    return new CallerAuthentication(Callers.of(token).orElseThrow());
  }
}
