package io.danvan.coordination.receipt;

import io.danvan.coordination.directory.OrganisationKind;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The secret on a slip. Its first character says whose service gave it, the next 22 are random (100
 * bits), the last one checks the others. There are no characters in it that are taken for one
 * another (0 and O, 1, I and L, 2 and Z, U and V), and none that a Vietnamese keyboard turns into
 * other letters as they are typed (vowels, D and W).
 *
 * <p>The check: with the places 1 to 24 as weights the values add up to a multiple of a prime that
 * is larger than any weight and any value. So one wrong character changes the sum, and so do two
 * different ones that changed places. There are fewer characters than remainders: random characters
 * that no last one completes are drawn again.
 */
public final class ReceiptCode {
  private static final String ALPHABET = "23456789BCFGHJKMNPQRSTVX";
  private static final int PRIME = 29;
  private static final int LENGTH = 24;
  private static final int GROUP = 4;

  private final String value;

  private ReceiptCode(String value) {
    this.value = value;
  }

  /**
   * A new code of a body's service.
   *
   * @param random one whose numbers nobody can foretell
   */
  public static ReceiptCode random(OrganisationKind body, RandomGenerator random) {
    Optional<String> code = Optional.empty();
    while (code.isEmpty()) {
      code = completed(drawn(body, random));
    }
    return new ReceiptCode(code.get());
  }

  private static String drawn(OrganisationKind body, RandomGenerator random) {
    StringBuilder code = new StringBuilder().append(letter(body));
    while (code.length() < LENGTH - 1) {
      code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return code.toString();
  }

  /** With the last character that makes the sum a multiple, if there is one. */
  private static Optional<String> completed(String code) {
    return ALPHABET
        .chars()
        .mapToObj(last -> code + (char) last)
        .filter(ReceiptCode::isWhole)
        .findFirst();
  }

  private static boolean isWhole(String code) {
    int sum = 0;
    for (int at = 0; at < code.length(); at++) {
      sum += (at + 1) * ALPHABET.indexOf(code.charAt(at));
    }
    return sum % PRIME == 0;
  }

  /**
   * The code that somebody typed, in small or capital letters, with whatever blanks and dashes;
   * empty if it cannot be one.
   */
  public static Optional<ReceiptCode> parse(@Nullable String typed) {
    if (typed == null || typed.length() > 4 * LENGTH) {
      return Optional.empty();
    }
    String code = typed.replaceAll("[\\s\\p{Pd}]", "").toUpperCase(Locale.ROOT);
    boolean whole =
        code.length() == LENGTH
            && code.chars().allMatch(each -> ALPHABET.indexOf(each) >= 0)
            && isWhole(code)
            && body(code.charAt(0)) != OrganisationKind.UNKNOWN;
    return whole ? Optional.of(new ReceiptCode(code)) : Optional.empty();
  }

  private static char letter(OrganisationKind body) {
    return switch (body) {
      case PEOPLES_COMMITTEE -> 'P';
      case MASS_MOBILIZATION -> 'M';
      case FATHERLAND_FRONT -> 'F';
      case UNKNOWN -> throw new IllegalArgumentException("No service gives receipts for it");
    };
  }

  private static OrganisationKind body(char letter) {
    return switch (letter) {
      case 'P' -> OrganisationKind.PEOPLES_COMMITTEE;
      case 'M' -> OrganisationKind.MASS_MOBILIZATION;
      case 'F' -> OrganisationKind.FATHERLAND_FRONT;
      default -> OrganisationKind.UNKNOWN;
    };
  }

  /** Whose service gave it. */
  public OrganisationKind body() {
    return body(value.charAt(0));
  }

  /** The secret itself, to be told once or hashed. */
  public String secret() {
    return value;
  }

  /** The secret in groups of four, as it stands on a slip. */
  public String grouped() {
    return value.replaceAll("(.{%d})(?=.)".formatted(GROUP), "$1-");
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ReceiptCode code && code.value.equals(value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  /** Leaves the secret out, because strings end up in logs and messages. */
  @Override
  public String toString() {
    return "ReceiptCode[of " + body() + "]";
  }
}
