package io.danvan.coordination.commitment;

/** How a Front organisation asked the people concerned. */
public enum SurveyMethod {
  /** One that a later release knows, or an event that does not say. */
  UNKNOWN,
  /** Each was asked alone. */
  INTERVIEWS,
  /** They were asked together, at a meeting of the village or residential group. */
  RESIDENTS_MEETING,
  /** They filled in a questionnaire. */
  QUESTIONNAIRE,
  /** They were called. */
  TELEPHONE
}
