package io.danvan.coordination.directory;

import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.common.PositionId;
import java.time.LocalDate;
import java.util.Locale;

/**
 * An office in an organisation; who holds it is not recorded anywhere.
 *
 * @param id the position's identity for ever
 * @param title title in Vietnamese
 * @param titleEn title in English
 * @param validFrom its first day
 */
public record Position(
    PositionId id,
    OrganisationId organisation,
    PositionRole role,
    String title,
    String titleEn,
    LocalDate validFrom) {
  /** The title for readers of a language: the Vietnamese one unless it is English. */
  public String titleIn(Locale language) {
    return language.getLanguage().equals("en") ? titleEn : title;
  }
}
