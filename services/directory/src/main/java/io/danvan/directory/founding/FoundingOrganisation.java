package io.danvan.directory.founding;

import io.danvan.coordination.directory.Organisation;
import io.danvan.coordination.directory.Position;
import java.util.List;

/** An organisation with its positions: they are one stream, the organisation first. */
public record FoundingOrganisation(Organisation organisation, List<Position> positions) {}
