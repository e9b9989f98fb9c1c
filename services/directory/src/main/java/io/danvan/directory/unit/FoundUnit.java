package io.danvan.directory.unit;

import io.danvan.coordination.directory.Unit;

/**
 * A unit that answers a query.
 *
 * @param place how far from the best possible answer; 0 if no name was sought
 */
public record FoundUnit(Unit unit, int place) {}
