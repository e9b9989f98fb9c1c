package io.danvan.coordination.directory;

/** Level of an administrative unit; districts ended on 30 June 2025. */
public enum UnitLevel {
  /** One that a later release of the directory knows. */
  UNKNOWN,
  NATION,
  PROVINCE,
  DISTRICT,
  COMMUNE
}
