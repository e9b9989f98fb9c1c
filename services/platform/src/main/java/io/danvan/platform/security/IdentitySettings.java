package io.danvan.platform.security;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Whose tokens are accepted ({@code danvan.identity}).
 *
 * @param issuer the issuer as its tokens name it
 * @param audience the audience that a token must have been issued for
 * @param keys where the issuer's public keys are; found by the issuer's discovery document if
 *     absent
 */
@ConfigurationProperties("danvan.identity")
public record IdentitySettings(URI issuer, String audience, @Nullable URI keys) {}
