package io.danvan.platform.time;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What only a local installation sets ({@code danvan.demonstration}).
 *
 * @param clock the file by which the clock is moved; the time is the machine's if absent
 */
@ConfigurationProperties("danvan.demonstration")
public record DemonstrationSettings(@Nullable Path clock) {}
