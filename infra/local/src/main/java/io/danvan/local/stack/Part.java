package io.danvan.local.stack;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** A process of the installation. */
non-sealed interface Part extends Work {
  /** The ports that it must find free. */
  List<Port> ports();

  /** The memory that it is expected to take, in megabytes. */
  int megabytes();

  /** Makes what the process needs to find; runs before every start. */
  default void prepare() throws IOException, InterruptedException {}

  /** The program and its arguments. */
  List<String> command();

  /** What the process finds in its environment beside what the launcher itself has. */
  default Map<String, String> environment() {
    return Map.of();
  }

  /** Whether it can be used by now. */
  boolean isReady();

  /** How often a start is tried when the process ends at once. */
  default int attempts() {
    return 1;
  }

  /** Whether the process writes its start-up cache when it is asked to end. */
  default boolean isRecording() {
    return false;
  }

  /** Told when the process has ended after it was asked to. */
  default void stopped() throws IOException {}

  /** Asks the process to end in an orderly way. */
  default void askToStop(ProcessHandle process) {
    process.destroy();
  }
}
