/**
 * Traces that go with an event from the HTTP request that caused it to every service that reads it.
 * Metrics, health and log formats need no code; their settings are in {@code platform.yaml}.
 */
@NullMarked
package io.danvan.platform.telemetry;

import org.jspecify.annotations.NullMarked;
