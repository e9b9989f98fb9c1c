package io.danvan.coordination.meeting;

import io.danvan.coordination.common.OrganisationId;

/**
 * How many of an organisation took part; who they were is not recorded.
 *
 * @param attendees at least 1
 */
public record Attendance(OrganisationId organisation, int attendees) {}
