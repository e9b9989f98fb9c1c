package io.danvan.coordination.redaction.web;

import io.danvan.coordination.common.DocumentReference;
import io.danvan.coordination.redaction.RedactionOrder;
import io.danvan.platform.refusal.Refused;
import io.danvan.platform.web.WebRefusals;
import java.util.List;

/**
 * An order as it comes in.
 *
 * @param basis the act by which the texts must be blanked
 * @param events the events whose texts are blanked, 1 to 100
 */
public record NewRedaction(DocumentReference basis, List<EventName> events) {
  RedactionOrder order() {
    if (events.isEmpty() || events.size() > RedactionOrder.MOST) {
      throw new Refused(WebRefusals.invalidField("events"));
    }
    return new RedactionOrder(basis, events.stream().map(EventName::place).toList());
  }
}
