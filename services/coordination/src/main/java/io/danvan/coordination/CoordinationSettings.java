package io.danvan.coordination;

import io.danvan.coordination.directory.OrganisationKind;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What a body's service says of itself ({@code danvan.coordination}).
 *
 * @param body the kind of organisations whose streams it owns
 * @param dueSoonDays how many days before the last one a commitment is shown as due soon
 * @param secondLookLasts how long a text waits for a second look, and then how long it may be sent
 */
@ConfigurationProperties("danvan.coordination")
public record CoordinationSettings(
    OrganisationKind body, int dueSoonDays, Duration secondLookLasts) {}
