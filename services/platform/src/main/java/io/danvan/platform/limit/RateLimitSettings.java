package io.danvan.platform.limit;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The limits of one instance ({@code danvan.rate-limit}).
 *
 * @param caller of an account of an organisation, or of a person's session
 * @param address of all requests from one address that name nobody, or nobody who is believed
 * @param strangers of all commands together of those who name nobody, from whatever addresses
 */
@ConfigurationProperties("danvan.rate-limit")
public record RateLimitSettings(Rate caller, Rate address, Rate strangers) {}
