package io.danvan.coordination.redaction.web;

import io.danvan.coordination.common.DocumentReference;
import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.common.PositionId;
import io.danvan.coordination.redaction.Redaction;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order that was carried out.
 *
 * @param organisation who gave it
 * @param position the office that did, if one is named
 */
record RedactionView(
    UUID id,
    OrganisationId organisation,
    @Nullable PositionId position,
    DocumentReference basis,
    List<EventName> events,
    Instant orderedAt) {
  static RedactionView of(Redaction redaction) {
    return new RedactionView(
        redaction.id(),
        redaction.by().organisation(),
        redaction.by().position(),
        redaction.order().basis(),
        redaction.order().events().stream().map(EventName::of).toList(),
        redaction.orderedAt());
  }
}
