package io.danvan.coordination.answer;

import io.danvan.coordination.common.OrganisationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The drafts of a service's organisations, all in the caller's transaction. */
public interface AnswerDrafts {
  /** Keeps a draft in place of an earlier one for the same commitment. */
  void keep(AnswerDraft draft);

  /** Those of an organisation, oldest first. */
  List<AnswerDraft> of(OrganisationId organisation);

  /** One of an organisation, locked against another decision. */
  Optional<AnswerDraft> lock(UUID id, OrganisationId organisation);

  /** Forgets a draft. */
  void remove(UUID id);

  /** Forgets those that nobody published in time. */
  void forgetBefore(Instant moment);
}
