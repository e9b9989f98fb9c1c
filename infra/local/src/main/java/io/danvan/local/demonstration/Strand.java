package io.danvan.local.demonstration;

import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Consumer;

/**
 * What happens to one task or one meeting, each thing after the one before. Strands do not wait for
 * each other.
 */
record Strand(List<Thing> things) {
  /**
   * Something that happens.
   *
   * @param told what the story says of it
   */
  record Thing(int number, LocalDateTime when, Object told, Consumer<Deeds> act) {}

  /** What happens at that time. */
  List<Thing> at(LocalDateTime when) {
    return things.stream().filter(thing -> thing.when().equals(when)).toList();
  }
}
