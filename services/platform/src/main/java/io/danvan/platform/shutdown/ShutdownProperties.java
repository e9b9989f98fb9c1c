package io.danvan.platform.shutdown;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How an instance stops ({@code danvan.shutdown}).
 *
 * @param notice how long it goes on serving after it has said that it is not ready; longer than
 *     balancers take to notice
 */
@ConfigurationProperties("danvan.shutdown")
public record ShutdownProperties(Duration notice) {}
