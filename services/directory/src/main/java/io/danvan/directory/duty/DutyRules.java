package io.danvan.directory.duty;

import io.danvan.coordination.directory.DutyRule;
import java.util.List;

/** All rules of duties that are declared. */
public interface DutyRules {
  /** The rules as they stand, for this transaction alone until it ends. */
  List<DutyRule> lock();
}
