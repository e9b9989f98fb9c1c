package io.danvan.coordination.directory;

import java.util.List;

/**
 * Records that are new or changed.
 *
 * @param revision the copy's revision with them
 */
public record Changes(
    long revision, List<Unit> units, List<Organisation> organisations, List<Position> positions) {}
