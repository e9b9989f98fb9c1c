package io.danvan.platform.inbox;

import io.danvan.platform.refusal.Refused;
import io.danvan.platform.web.WebRefusals;
import java.time.Instant;
import java.util.List;

/**
 * A stream held back, as operators see it.
 *
 * @param stream its id; in addresses its slashes are written as {@code ~}
 * @param topic where it comes from
 * @param reason why it is held back
 * @param firstVersion the version of the first event parked
 * @param events how many events are parked
 * @param since when the first of them was
 */
record ParkedStream(
    String stream, String topic, ParkReason reason, long firstVersion, long events, Instant since) {

  /**
   * One of its events. What the event says is not shown: operators see no business records.
   *
   * @param version its place in the stream
   * @param type the full name of its record
   * @param hash its hash; two events of one version differ in it
   * @param redacted whether it is the redacted edition
   * @param reason why it is parked
   * @param detail why in words; may be empty
   * @param partition the partition it came from
   * @param offset its place there
   * @param parkedAt since when
   */
  record Event(
      long version,
      String type,
      String hash,
      boolean redacted,
      ParkReason reason,
      String detail,
      int partition,
      long offset,
      Instant parkedAt) {

    /** Where the event stands in its stream's list. */
    Place place() {
      return new Place(version, hash);
    }
  }

  /** A place in the list of a stream's parked events: a fork parks two of one version. */
  record Place(long version, String hash) {
    private static final Place BEFORE_ALL = new Place(0, "");

    /** The place that a page's keys name; refuses keys that no page had. */
    static Place after(List<String> keys) {
      try {
        return keys.isEmpty()
            ? BEFORE_ALL
            : new Place(Long.parseLong(keys.getFirst()), keys.getLast());
      } catch (NumberFormatException e) {
        throw new Refused(WebRefusals.invalidParameter("cursor"));
      }
    }

    List<String> keys() {
      return List.of(Long.toString(version), hash);
    }
  }
}
