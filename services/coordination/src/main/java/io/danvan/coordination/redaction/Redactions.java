package io.danvan.coordination.redaction;

import io.danvan.coordination.common.OrganisationId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The orders that this service's organisations have given, and the events that they are about. */
public interface Redactions {
  /**
   * What an order depends on, of an event.
   *
   * @param author the organisation that wrote it; null if events of its type name none
   * @param hasText whether events of its type have texts at all
   */
  record Written(@Nullable OrganisationId author, boolean hasText) {}

  /** Those of the events that this service's organisations wrote; their streams are locked. */
  Map<EventPlace, Written> lock(Collection<EventPlace> events);

  /** Blanks the events' texts here and, in time, everywhere, and keeps the order. */
  void carryOut(Redaction redaction);

  /** An organisation's order. */
  Optional<Redaction> find(OrganisationId organisation, UUID id);

  /**
   * An organisation's orders, the latest first.
   *
   * @param after the one after which to go on; null for the first
   */
  List<Redaction> list(OrganisationId organisation, @Nullable UUID after, int limit);
}
