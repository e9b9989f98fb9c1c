package io.danvan.coordination.matter;

import io.danvan.coordination.access.AccessRule;
import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.meeting.MeetingId;
import io.danvan.coordination.meeting.MeetingReading;
import io.danvan.coordination.meeting.MeetingRecord;
import io.danvan.coordination.standing.OrganisationViews;
import io.danvan.platform.refusal.Refused;
import io.danvan.platform.security.Caller;
import io.danvan.platform.web.WebRefusals;
import java.util.function.Supplier;

/** Finds what was raised at meetings for callers who may read them. */
public final class MatterReading {
  private final Matters matters;
  private final MeetingReading meetings;
  private final Supplier<OrganisationViews> directory;

  /** Reads what was raised at these meetings. */
  public MatterReading(
      Matters matters, MeetingReading meetings, Supplier<OrganisationViews> directory) {
    this.matters = matters;
    this.meetings = meetings;
    this.directory = directory;
  }

  /**
   * What was raised at a meeting.
   *
   * @param told whether the caller may know more of it than how much it is
   */
  public record Found(MattersRecord record, boolean told) {}

  /**
   * What was raised at a meeting.
   *
   * @throws Refused if there is no such meeting, or the caller may not read it
   */
  public Found find(Caller caller, MeetingId id) {
    MeetingRecord meeting = meetings.find(caller, id);
    boolean told =
        AccessRule.seesMatters(
            new OrganisationId(caller.organisation()), meeting.meeting().host(), directory.get());
    return new Found(matters.find(id), told);
  }

  /**
   * A matter.
   *
   * @throws Refused if there is none, or the caller may not read it
   */
  public Matter find(Caller caller, MeetingId meeting, MatterId id) {
    Found found = find(caller, meeting);
    return found
        .record()
        .find(id)
        .filter(_ -> found.told())
        .orElseThrow(() -> new Refused(WebRefusals.NOT_FOUND));
  }
}
