package io.danvan.platform.security;

import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A line of the access log that says more than which address was called: what an account did, to
 * what, once the transaction in which it did so is there to stay.
 */
public final class AccessNote {
  private static final Logger log = LoggerFactory.getLogger("danvan.access");

  private AccessNote() {}

  /**
   * Writes the line after the commit of the transaction that runs.
   *
   * @param act what was done, as a name with dashes
   * @param subject to what
   * @param kinds of what kind it is; never a text that somebody typed
   */
  public static void afterCommit(Caller caller, String act, UUID subject, Object kinds) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            write(caller, act, subject, kinds);
          }
        });
  }

  private static void write(Caller caller, String act, UUID subject, Object kinds) {
    log.atInfo()
        .addKeyValue("account", caller.account())
        .addKeyValue("organisation", caller.organisation())
        .addKeyValue("act", act)
        .addKeyValue("subject", subject)
        .addKeyValue("kinds", kinds)
        // The message repeats the facts, for logs that are read as lines.
        .log("{} {} {} by {} of {}", act, subject, kinds, caller.account(), caller.organisation());
  }
}
