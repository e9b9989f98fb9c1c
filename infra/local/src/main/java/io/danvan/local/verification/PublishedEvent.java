package io.danvan.local.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** All that Kafka holds at one place of a stream; as a rule one edition. */
final class PublishedEvent {
  private final Place place;
  private final List<Edition> editions = new ArrayList<>(1);

  PublishedEvent(Place place) {
    this.place = place;
  }

  Place place() {
    return place;
  }

  List<Edition> editions() {
    return editions;
  }

  Edition first() {
    return editions.getFirst();
  }

  Edition last() {
    return editions.getLast();
  }

  /** Adds what was read, unless it only repeats what was read before. */
  boolean add(Edition edition) {
    boolean known = editions.stream().anyMatch(each -> each.message().equals(edition.message()));
    if (!known) {
      editions.add(edition);
    }
    return !known;
  }

  Optional<Edition> find(Predicate<Edition> wanted) {
    return editions.stream().filter(wanted).findFirst();
  }
}
