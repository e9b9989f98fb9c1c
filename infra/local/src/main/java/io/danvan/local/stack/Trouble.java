package io.danvan.local.stack;

/** Something that whoever typed the command can mend; its message is one line that says how. */
final class Trouble extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Trouble(String message) {
    super(message);
  }

  Trouble(String message, Throwable cause) {
    super(message, cause);
  }
}
