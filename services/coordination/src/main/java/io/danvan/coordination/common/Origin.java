package io.danvan.coordination.common;

/**
 * A record of an agency's own system, by which a repeated command is recognised.
 *
 * @param system the agency system's code, as the agency registered it
 * @param externalId the record's identifier there; opaque, never a person's number
 */
public record Origin(String system, String externalId) {}
