package io.danvan.schemas;

/** Whose service writes a topic: the directory, or one of the three kinds of organisations. */
public enum Owner {
  /** The directory of units, organisations and positions. */
  DIRECTORY("directory"),
  /** People's Committees, their departments and police. */
  PEOPLES_COMMITTEE("peoples-committee"),
  /** Mass Mobilization Committees and the Party organs that hold their role. */
  MASS_MOBILIZATION("mass-mobilization"),
  /** Fatherland Front organisations and their member mass organisations. */
  FATHERLAND_FRONT("fatherland-front");

  private final String segment;

  Owner(String segment) {
    this.segment = segment;
  }

  /** The owner's part of a topic's name. */
  public String segment() {
    return segment;
  }
}
