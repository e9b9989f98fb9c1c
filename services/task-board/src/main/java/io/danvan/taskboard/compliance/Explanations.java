package io.danvan.taskboard.compliance;

import io.danvan.coordination.shortfall.ShortfallId;
import io.danvan.coordination.shortfall.ShortfallRecord;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** What offices said of what they lack. */
public interface Explanations {
  /** Those of these terms of which something was said. */
  Set<ShortfallId> explained(Collection<ShortfallId> terms);

  /** What was said of these terms; nothing of those of which nothing was. */
  Map<ShortfallId, ShortfallRecord> find(Collection<ShortfallId> terms);
}
