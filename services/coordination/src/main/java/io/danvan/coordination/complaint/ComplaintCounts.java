package io.danvan.coordination.complaint;

import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.common.UnitId;

/** The numbers that this service keeps. */
public interface ComplaintCounts {
  /** Counts one more. */
  void raise(OrganisationId organisation, UnitId unit, int year);

  /** The number of an organisation, unit and year; 0 if nothing was counted. */
  ComplaintCount find(OrganisationId organisation, UnitId unit, int year);
}
