package io.danvan.coordination.secondlook;

import io.danvan.coordination.common.OrganisationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The second looks of a service's organisations, all in the caller's transaction. */
public interface SecondLooks {
  /** Keeps one that is asked for. */
  void keep(SecondLook asked, String text);

  /** The one that waits for the same text of the same organisation and purpose. */
  Optional<SecondLook> waiting(
      OrganisationId organisation, Purpose purpose, String text, Instant now);

  /** Those of an organisation that wait or may be used, oldest first. */
  List<SecondLook> open(OrganisationId organisation, Instant now);

  /** One of an organisation, locked against another decision. */
  Optional<SecondLook> lock(UUID id, OrganisationId organisation, Instant now);

  /**
   * Keeps what somebody decided, and forgets the text.
   *
   * @param until how long the text may be sent, if it may
   */
  void decide(UUID id, String account, boolean allowed, Instant now, Instant until);

  /**
   * Uses up a look that allows this text; empty if there is none, or another command used it first.
   */
  Optional<SecondLook> use(OrganisationId organisation, Purpose purpose, String text, Instant now);

  /** Forgets the texts at which nobody looked in time. */
  void forgetTexts(Instant now);
}
