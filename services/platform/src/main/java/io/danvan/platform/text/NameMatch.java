package io.danvan.platform.text;

import java.util.Iterator;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;

/** How well a name answers a search, best first: what was typed with its marks comes before. */
public enum NameMatch {
  /** The same name, marks included. */
  EXACT_MARKED(NameKey::marked, String::equals),
  /** The same name but for its marks. */
  EXACT(NameKey::bare, String::equals),
  /** The name begins so, marks included. */
  PREFIX_MARKED(NameKey::marked, String::startsWith),
  /** The name begins so but for its marks. */
  PREFIX(NameKey::bare, String::startsWith),
  /** A word of the name begins it, marks included. */
  WITHIN_MARKED(NameKey::marked, NameMatch::within),
  /** A word of the name begins it but for its marks. */
  WITHIN(NameKey::bare, NameMatch::within),
  /** Words of the name begin with the words sought, in their order but with others between. */
  SCATTERED(NameKey::bare, NameMatch::scattered);

  private final Function<NameKey, String> form;
  private final BiPredicate<String, String> test;

  NameMatch(Function<NameKey, String> form, BiPredicate<String, String> test) {
    this.form = form;
    this.test = test;
  }

  boolean holds(NameKey name, NameKey sought) {
    return test.test(form.apply(name), form.apply(sought));
  }

  private static boolean within(String name, String sought) {
    return name.contains(" " + sought);
  }

  private static boolean scattered(String name, String sought) {
    Iterator<String> words = List.of(name.split(" ")).iterator();
    for (String word : sought.split(" ")) {
      if (!beginsOneOf(words, word)) {
        return false;
      }
    }
    return true;
  }

  private static boolean beginsOneOf(Iterator<String> words, String beginning) {
    while (words.hasNext()) {
      if (words.next().startsWith(beginning)) {
        return true;
      }
    }
    return false;
  }
}
