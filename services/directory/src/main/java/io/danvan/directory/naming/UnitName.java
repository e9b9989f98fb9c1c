package io.danvan.directory.naming;

import io.danvan.coordination.directory.UnitType;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A unit's official name, "Xã Con Cuông", taken apart.
 *
 * @param form what the unit is called within its level
 * @param proper the name proper: "Con Cuông"
 */
public record UnitName(Form form, String proper) {
  /** The one city whose generic name is always capitalised (Decree 30/2020/ND-CP, annex II). */
  private static final String HO_CHI_MINH = "Hồ Chí Minh";

  /** The parts of an official name; none of a name that is not composed so, like the nation's. */
  public static Optional<UnitName> parse(String official) {
    return Arrays.stream(Form.values())
        .filter(form -> official.startsWith(form.generic + " "))
        .findFirst()
        .map(form -> new UnitName(form, official.substring(form.generic.length() + 1)));
  }

  /** The type that the form tells. */
  public UnitType type() {
    return form.type;
  }

  /** The name within a sentence: "xã Con Cuông"; numbered units keep the capital. */
  public String inSentence() {
    boolean capital = proper.equals(HO_CHI_MINH) || Character.isDigit(proper.charAt(0));
    return (capital ? form.generic : form.generic.toLowerCase(Locale.ROOT)) + " " + proper;
  }

  /** The unit's Party committee: "Tỉnh ủy Nghệ An", "Đảng ủy xã Con Cuông". */
  public String partyCommittee() {
    return switch (form) {
      case PROVINCE -> "Tỉnh ủy " + proper;
      case CITY -> "Thành ủy " + (proper.equals(HO_CHI_MINH) ? inSentence() : proper);
      case COMMUNE, WARD, SPECIAL_ZONE -> "Đảng ủy " + inSentence();
    };
  }

  /** The generic names with which official names begin. */
  public enum Form {
    PROVINCE("Tỉnh", UnitType.PROVINCE),
    CITY("Thành phố", UnitType.CITY),
    COMMUNE("Xã", UnitType.COMMUNE),
    WARD("Phường", UnitType.WARD),
    SPECIAL_ZONE("Đặc khu", UnitType.SPECIAL_ZONE);

    private final String generic;
    private final UnitType type;

    Form(String generic, UnitType type) {
      this.generic = generic;
      this.type = type;
    }
  }
}
