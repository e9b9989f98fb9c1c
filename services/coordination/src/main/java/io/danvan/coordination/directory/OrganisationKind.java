package io.danvan.coordination.directory;

/** The system an organisation belongs to; it decides for ever which service owns its streams. */
public enum OrganisationKind {
  /** One that a later release of the directory knows. */
  UNKNOWN,
  PEOPLES_COMMITTEE,
  MASS_MOBILIZATION,
  FATHERLAND_FRONT
}
