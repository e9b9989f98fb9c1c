package io.danvan.coordination.secondlook;

import io.danvan.coordination.common.OrganisationId;
import io.danvan.platform.screening.PersonalDataKind;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A second look at a text: who asked for it and who took it.
 *
 * @param organisation whose text it is
 * @param kinds what the screening found
 * @param text only while it waits for somebody to look at it
 * @param askedBy the account that asked
 * @param expiresAt when it counts for nothing any more
 */
public record SecondLook(
    UUID id,
    OrganisationId organisation,
    Purpose purpose,
    Set<PersonalDataKind> kinds,
    @Nullable String text,
    String askedBy,
    Instant askedAt,
    Instant expiresAt,
    State state) {
  /** Copies the kinds. */
  public SecondLook {
    kinds = Set.copyOf(kinds);
  }

  /** What became of it. */
  public enum State {
    /** Nobody has looked yet. */
    WAITING,
    /** The text may be sent, once. */
    ALLOWED,
    /** The text may not be sent. */
    REJECTED,
    /** The text was sent. */
    USED,
    /** Nobody looked in time, or the text was not sent in time. */
    EXPIRED
  }
}
