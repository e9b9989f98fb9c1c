package io.danvan.directory.unit;

import io.danvan.coordination.common.UnitId;
import io.danvan.coordination.directory.UnitLevel;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which units are sought; what is absent does not restrict.
 *
 * @param name a name or a part of it, with or without marks
 * @param code the exact statistical code
 * @param parent the unit directly above
 * @param asOf the day on which the units are valid
 */
public record UnitQuery(
    @Nullable String name,
    @Nullable String code,
    @Nullable UnitId parent,
    @Nullable UnitLevel level,
    LocalDate asOf) {}
