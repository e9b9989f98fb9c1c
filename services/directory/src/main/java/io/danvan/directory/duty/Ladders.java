package io.danvan.directory.duty;

import io.danvan.coordination.directory.Ladder;
import java.util.List;

/** All escalation ladders that are declared. */
public interface Ladders {
  /** The ladders as they stand, for this transaction alone until it ends. */
  List<Ladder> lock();
}
