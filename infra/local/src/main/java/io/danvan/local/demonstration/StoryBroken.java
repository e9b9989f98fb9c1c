package io.danvan.local.demonstration;

/** The demonstration could not be told to its end; telling it again goes on where it stopped. */
public final class StoryBroken extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StoryBroken(String message) {
    super(message);
  }
}
