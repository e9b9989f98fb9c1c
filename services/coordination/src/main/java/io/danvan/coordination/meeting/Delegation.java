package io.danvan.coordination.meeting;

import io.danvan.coordination.common.FreeText;
import io.danvan.coordination.common.PositionId;

/**
 * That another position led a meeting than the one whose meeting it is.
 *
 * @param to a position of the host
 */
public record Delegation(PositionId to, FreeText reason) {}
