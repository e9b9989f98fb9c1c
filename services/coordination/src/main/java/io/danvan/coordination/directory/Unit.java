package io.danvan.coordination.directory;

import io.danvan.coordination.common.UnitId;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An administrative unit.
 *
 * @param id the unit's identity for ever
 * @param code the statistical code in force; codes are re-used and identify nothing
 * @param name official name in Vietnamese, spelled as published
 * @param nameEn name in English
 * @param parent the unit it belongs to; none for the nation
 * @param validFrom its first day
 */
public record Unit(
    UnitId id,
    UnitLevel level,
    UnitType type,
    String code,
    String name,
    String nameEn,
    @Nullable UnitId parent,
    LocalDate validFrom) {
  /** The name for readers of a language: the Vietnamese one unless it is English. */
  public String nameIn(Locale language) {
    return language.getLanguage().equals("en") ? nameEn : name;
  }
}
