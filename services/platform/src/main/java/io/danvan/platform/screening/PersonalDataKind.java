package io.danvan.platform.screening;

/** What a screened text must not hold. */
public enum PersonalDataKind {
  /** A citizen's identity number: 12 digits, or 9 before 2021. */
  IDENTITY_NUMBER(false),
  /** A telephone number, of a person or of an office. */
  PHONE_NUMBER(false),
  /** A form of address, an office or a trade followed by a person's name. */
  TITLED_NAME(true),
  /** The address of a household; that of an office, or a hamlet's name, is none. */
  HOME_ADDRESS(true);

  private final boolean mistakable;

  PersonalDataKind(boolean mistakable) {
    this.mistakable = mistakable;
  }

  /**
   * Whether people can see better than a rule that nobody is meant, as with a street named for a
   * person. Nobody sees that in a number, and who learns an identity number can do most harm.
   */
  public boolean isMistakable() {
    return mistakable;
  }
}
