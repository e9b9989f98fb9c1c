package io.danvan.local.demonstration;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What becomes of a chair's reception in the demonstration. */
enum Outcome {
  IN_PERSON,
  DELEGATED,
  ONLINE,
  NOT_HELD,
  /** Announced, and then nobody said anything. */
  NOT_REPORTED;

  /** Of 20 receptions of the province's chair 85% are held in person, as published for 2025. */
  static final List<Outcome> OF_PROVINCE = of(Map.of(IN_PERSON, 17, DELEGATED, 2, NOT_HELD, 1));

  /** Of 20 receptions of a commune's chair half are held in person, as supervision found. */
  static final List<Outcome> OF_COMMUNE =
      of(Map.of(IN_PERSON, 10, DELEGATED, 4, ONLINE, 1, NOT_HELD, 3, NOT_REPORTED, 2));

  private static List<Outcome> of(Map<Outcome, Integer> numbers) {
    return Stream.of(values())
        .flatMap(each -> Collections.nCopies(numbers.getOrDefault(each, 0), each).stream())
        .toList();
  }
}
