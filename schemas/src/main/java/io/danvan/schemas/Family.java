package io.danvan.schemas;

/** What kind of records a topic carries. */
public enum Family {
  /** Administrative units. */
  UNITS("units", "directory"),
  /** Organisations and their positions. */
  ORGANISATIONS("organisations", "directory"),
  /** What offices owe by law, the days on which they work, and how what is late climbs. */
  DUTIES("duties", "duty"),
  /** Tasks. */
  TASKS("tasks", "task"),
  /** Meetings and what came of them. */
  MEETINGS("meetings", "meeting"),
  /** Answers given to the people in public. */
  ANSWERS("answers", "answer"),
  /** The request, response and remark streams of commitments. */
  COMMITMENTS("commitments", "commitment");

  private final String segment;
  private final String namespace;

  Family(String segment, String folder) {
    this.segment = segment;
    this.namespace = "io.danvan.events." + folder + ".";
  }

  /** Whether event types of this full name belong here, also one that only a later release has. */
  public boolean carries(String type) {
    return type.startsWith(namespace);
  }

  /** The family's part of a topic's name. */
  public String segment() {
    return segment;
  }
}
