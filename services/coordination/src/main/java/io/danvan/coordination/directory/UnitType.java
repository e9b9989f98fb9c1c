package io.danvan.coordination.directory;

/** What a unit is called within its level. */
public enum UnitType {
  /** One that a later release of the directory knows. */
  UNKNOWN,
  NATION,
  PROVINCE,
  CITY,
  DISTRICT,
  COMMUNE,
  WARD,
  SPECIAL_ZONE
}
