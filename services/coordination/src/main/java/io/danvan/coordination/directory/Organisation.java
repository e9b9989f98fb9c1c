package io.danvan.coordination.directory;

import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.common.UnitId;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An organisation that owes and is owed work.
 *
 * @param id the organisation's identity for ever
 * @param unit the unit it works in
 * @param parent its direct superior of the same kind; none at the top
 * @param name official name in Vietnamese
 * @param nameEn name in English
 * @param validFrom its first day
 */
public record Organisation(
    OrganisationId id,
    OrganisationKind kind,
    OrganisationType type,
    UnitId unit,
    @Nullable OrganisationId parent,
    String name,
    String nameEn,
    LocalDate validFrom) {
  /** The name for readers of a language: the Vietnamese one unless it is English. */
  public String nameIn(Locale language) {
    return language.getLanguage().equals("en") ? nameEn : name;
  }
}
