package io.danvan.coordination.commitment.web;

import io.danvan.coordination.commitment.CommitmentEvent;
import io.danvan.coordination.commitment.RemarkEvent;
import io.danvan.coordination.commitment.RequestEvent;
import io.danvan.coordination.commitment.ResponseEvent;
import io.danvan.coordination.commitment.TimelineEntry;
import io.danvan.coordination.common.web.Names;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event in a commitment's timeline. It names the office and the organisation, never an account.
 *
 * @param version its place in its stream
 * @param type the event's name in the contract
 * @param redacted whether its texts were blanked by law
 * @param overtaken what took its effect away, if something did
 * @param details what it says
 */
record EntryView(
    Stream stream,
    long version,
    Instant at,
    String type,
    Names.Organisation organisation,
    Names.@Nullable Position position,
    boolean redacted,
    TimelineEntry.@Nullable Overtaken overtaken,
    CommitmentEvent details) {
  /** The streams of a commitment. */
  enum Stream {
    /** The asker's. */
    REQUEST,
    /** The responsible organisation's. */
    RESPONSE,
    /** That of another organisation with a say. */
    REMARK;

    static Stream of(CommitmentEvent event) {
      return switch (event) {
        case RequestEvent _ -> REQUEST;
        case ResponseEvent _ -> RESPONSE;
        case RemarkEvent _ -> REMARK;
      };
    }
  }
}
