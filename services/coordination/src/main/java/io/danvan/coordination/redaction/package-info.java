/**
 * Orders of the law to blank what an event says. Who ordered what by which act stays with the
 * organisation that wrote the event; the events themselves only say that they are redacted.
 */
@NullMarked
package io.danvan.coordination.redaction;

import org.jspecify.annotations.NullMarked;
