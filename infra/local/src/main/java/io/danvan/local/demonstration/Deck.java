package io.danvan.local.demonstration;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Deals cards, shuffled anew whenever all are dealt: in the long run each comes as often as it is
 * in the deck, and two decks of the same seed deal the same.
 */
final class Deck<T> {
  private final List<T> cards;
  private final SplittableRandom chance;
  private final Deque<T> left = new ArrayDeque<>();

  Deck(List<T> cards, long seed) {
    this.cards = List.copyOf(cards);
    this.chance = new SplittableRandom(seed);
  }

  /** The next card. */
  T deal() {
    if (left.isEmpty()) {
      List<T> shuffled = new ArrayList<>(cards);
      Collections.shuffle(shuffled, chance);
      left.addAll(shuffled);
    }
    return left.removeFirst();
  }
}
