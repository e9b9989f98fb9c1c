package io.danvan.coordination.directory;

/** What an organisation is within its kind. */
public enum OrganisationType {
  /** One that a later release of the directory knows. */
  UNKNOWN,
  GOVERNMENT,
  PEOPLES_COMMITTEE,
  DEPARTMENT,
  POLICE,
  MASS_MOBILIZATION_COMMISSION,
  PARTY_BUILDING_COMMITTEE,
  FRONT_COMMITTEE,
  MEMBER_ORGANISATION;

  /** Whether it is its kind's body of its unit, not an office or a member of one. */
  public boolean isBody() {
    return switch (this) {
      case GOVERNMENT,
          PEOPLES_COMMITTEE,
          MASS_MOBILIZATION_COMMISSION,
          PARTY_BUILDING_COMMITTEE,
          FRONT_COMMITTEE ->
          true;
      case UNKNOWN, DEPARTMENT, POLICE, MEMBER_ORGANISATION -> false;
    };
  }
}
