package io.danvan.coordination.redaction;

import io.danvan.coordination.common.Author;
import java.time.Instant;
import java.util.UUID;

/**
 * An order that was carried out.
 *
 * @param by the office that gave it
 */
public record Redaction(UUID id, Author by, RedactionOrder order, Instant orderedAt) {}
