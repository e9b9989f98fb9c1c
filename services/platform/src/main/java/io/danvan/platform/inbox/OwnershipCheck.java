package io.danvan.platform.inbox;

import io.danvan.platform.event.RecordedEvent;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Tells which events stand in a topic where their author's organisation has no business: a topic
 * belongs to one kind of organisation. Implemented by the domain, which knows authors and kinds.
 *
 * <p>An organisation that is not known here yet is no violation: there is no order between streams.
 */
public interface OwnershipCheck {
  /** The ids of those events whose author is known to be of another kind than the topic's owner. */
  Set<UUID> violations(List<RecordedEvent> events);
}
