package io.danvan.coordination.meeting;

import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.common.PositionId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which meetings to list, by day.
 *
 * @param organisation who hosts them, is invited, or is responsible for a conclusion
 * @param host the position whose meetings they are; anybody's, if null
 * @param from the first day; any, if null
 * @param to the last day; any, if null
 * @param after the last one of the page before
 * @param limit how many at most
 */
public record MeetingQuery(
    OrganisationId organisation,
    @Nullable PositionId host,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable Place after,
    int limit) {
  /** A meeting's place in the list. */
  public record Place(LocalDate day, MeetingId meeting) {
    /** The place by these keys. */
    public static Place of(LocalDate day, UUID id) {
      return new Place(day, new MeetingId(id));
    }
  }
}
