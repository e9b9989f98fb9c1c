package io.danvan.platform.command;

import io.danvan.platform.refusal.Refused;
import io.danvan.platform.web.WebRefusals;
import java.util.concurrent.Semaphore;

/**
 * Lets in only so many commands at once of which the body is not short: a body is in memory until
 * its command has ended, and there are as many threads as requests. Thread-safe.
 */
final class LargeBodies {
  /** Ordinary commands have some kilobytes. */
  private static final int SHORT = 64 * 1024;

  private final Semaphore places;

  LargeBodies(int atOnce) {
    places = new Semaphore(atOnce);
  }

  /** A place for a command, taken as soon as its body turns out not to be short. */
  Place place() {
    return new Place();
  }

  /** What a command takes up, until it is closed. For one thread. */
  final class Place implements AutoCloseable {
    private boolean taken;

    /** Refuses the command if so much of its body needs a place and there is none. */
    void allow(int length) {
      if (length > SHORT && !taken) {
        taken = places.tryAcquire();
        if (!taken) {
          throw new Refused(WebRefusals.UNAVAILABLE);
        }
      }
    }

    @Override
    public void close() {
      if (taken) {
        places.release();
      }
    }
  }
}
