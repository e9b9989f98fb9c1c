package io.danvan.coordination.directory;

import io.danvan.coordination.common.OrganisationId;
import io.danvan.platform.text.NameKey;
import io.danvan.platform.text.NameMatch;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The organisations by name: a scan of all of them is faster than a keystroke. Immutable. */
final class OrganisationNames {
  static final OrganisationNames NONE = new OrganisationNames(Map.of());

  private static final Comparator<Found> BEST_FIRST =
      Comparator.comparing(Found::match)
          .thenComparing(found -> found.organisation().name().length())
          .thenComparing(found -> found.organisation().name())
          .thenComparing(found -> found.organisation().id().value());

  private final Map<OrganisationId, Named> names;

  private OrganisationNames(Map<OrganisationId, Named> names) {
    this.names = names;
  }

  OrganisationNames with(Collection<Organisation> changed) {
    var all = new HashMap<>(names);
    changed.forEach(each -> all.put(each.id(), new Named(each, NameKey.of(each.name()))));
    return new OrganisationNames(all);
  }

  List<Organisation> search(String name, int limit) {
    NameKey sought = NameKey.of(Abbreviations.expand(name));
    if (sought.bare().isEmpty()) {
      return List.of();
    }
    return names.values().stream()
        .flatMap(named -> named.answer(sought).stream())
        .sorted(BEST_FIRST)
        .limit(limit)
        .map(Found::organisation)
        .toList();
  }

  private record Named(Organisation organisation, NameKey key) {
    Optional<Found> answer(NameKey sought) {
      return key.match(sought).map(match -> new Found(organisation, match));
    }
  }

  private record Found(Organisation organisation, NameMatch match) {}
}
