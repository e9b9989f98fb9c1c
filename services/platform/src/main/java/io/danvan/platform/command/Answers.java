package io.danvan.platform.command;

import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/**
 * The answers given to commands, kept so that a repeated request gets the same one. Claiming and
 * keeping run in the command's own transaction: an answer is there exactly if its command took
 * effect.
 */
public interface Answers {
  /**
   * Takes the request's key for this transaction, waiting for another that holds it.
   *
   * @return the answer that was given before; empty if the command must be carried out
   * @throws io.danvan.platform.refusal.Refused if the key was used for another request
   */
  Optional<Answer> claim(CommandRequest request);

  /** Keeps the answer for the key that was claimed. */
  void keep(CommandRequest request, Answer answer);

  /**
   * Forgets what was said in every answer that names one of these records; that it was given, its
   * status and its headers stay.
   */
  void forgetWhatWasSaidOf(Collection<UUID> records);

  /** Forgets the answers that nobody will ask for again. */
  void forgetOlderThan(Duration age);
}
