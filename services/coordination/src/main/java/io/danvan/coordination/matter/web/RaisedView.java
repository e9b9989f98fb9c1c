package io.danvan.coordination.matter.web;

import io.danvan.coordination.matter.MatterId;
import java.util.List;

/**
 * What was written down, in the order in which it was sent.
 *
 * @param raised empty if the same record of an agency's system began them earlier
 */
record RaisedView(List<Raised> raised) {
  /** A matter that was written down. */
  record Raised(MatterId matter) {}
}
