/**
 * What every service stands on: journal, relay, inbox, security, web conventions, telemetry. It
 * knows no domain.
 */
@NullMarked
package io.danvan.platform;

import org.jspecify.annotations.NullMarked;
