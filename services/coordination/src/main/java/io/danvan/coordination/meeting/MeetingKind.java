package io.danvan.coordination.meeting;

import io.danvan.coordination.directory.DutyKind;

/** What kind of meeting it is. */
public enum MeetingKind {
  /** One that a later release knows. */
  UNKNOWN(DutyKind.UNKNOWN),
  /** A reception of citizens on a day of the published schedule (tiếp công dân định kỳ). */
  RECEPTION_PERIODIC(DutyKind.CITIZEN_RECEPTION),
  /**
   * A reception that the matter itself calls for (đột xuất; Law 42/2013/QH13, Article 18). It comes
   * beside the days owed, not in place of one.
   */
  RECEPTION_UNSCHEDULED(DutyKind.UNKNOWN),
  /** The reception that an office keeps on every working day (thường xuyên). */
  RECEPTION_REGULAR(DutyKind.UNKNOWN),
  /** A dialogue with the people (đối thoại). */
  DIALOGUE(DutyKind.DIALOGUE),
  /** A conference of several bodies (hội nghị liên tịch). */
  JOINT_CONFERENCE(DutyKind.UNKNOWN),
  /** A briefing (giao ban). */
  BRIEFING(DutyKind.UNKNOWN);

  private final DutyKind duty;

  MeetingKind(DutyKind duty) {
    this.duty = duty;
  }

  /** The duty that such a meeting can meet; {@link DutyKind#UNKNOWN} if none. */
  public DutyKind duty() {
    return duty;
  }

  /** Whether it is held for the people, whom the law has told of its day. */
  public boolean isPublic() {
    return switch (this) {
      case RECEPTION_PERIODIC, RECEPTION_UNSCHEDULED, RECEPTION_REGULAR, DIALOGUE -> true;
      case UNKNOWN, JOINT_CONFERENCE, BRIEFING -> false;
    };
  }
}
