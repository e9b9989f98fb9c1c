package io.danvan.platform.screening;

/**
 * The word lists under {@code screening/} in one spelling.
 *
 * @param titles forms of address
 * @param persons offices, ranks and trades of one person, which stand before names like a title
 * @param offices what a form of address may stand before without naming a person
 * @param surnames of the Kinh and of the peoples of the mountain communes
 * @param frequentSurnames those after which one given name is enough to be sure
 * @param middleNames those that stand in nothing but persons' names
 * @param plurals what makes a form of address that of a group
 * @param places names of places that begin with a form of address
 * @param placeNouns what a place's or an institution's name follows
 * @param publicNames names that belong to everybody
 * @param historicPersons persons of history, as long as no living person's title precedes
 * @param livingTitles the forms of address that the persons of history do not bear
 */
record Vocabulary(
    WordList titles,
    WordList persons,
    WordList offices,
    WordList surnames,
    WordList frequentSurnames,
    WordList middleNames,
    WordList plurals,
    WordList places,
    WordList placeNouns,
    WordList publicNames,
    WordList historicPersons,
    WordList livingTitles) {
  private static final Vocabulary MARKED = read(Spelling.MARKED);
  private static final Vocabulary BARE = read(Spelling.BARE);

  static Vocabulary in(Spelling spelling) {
    return spelling == Spelling.MARKED ? MARKED : BARE;
  }

  private static Vocabulary read(Spelling spelling) {
    return new Vocabulary(
        WordList.read("titles", spelling),
        WordList.read("persons", spelling),
        WordList.read("offices", spelling),
        WordList.read("surnames", spelling),
        WordList.read("frequent-surnames", spelling),
        WordList.read("middle-names", spelling),
        WordList.read("plurals", spelling),
        WordList.read("places", spelling),
        WordList.read("place-nouns", spelling),
        WordList.read("public-names", spelling),
        WordList.read("historic-persons", spelling),
        WordList.read("living-titles", spelling));
  }
}
