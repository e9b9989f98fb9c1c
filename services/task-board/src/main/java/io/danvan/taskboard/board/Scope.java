package io.danvan.taskboard.board;

import io.danvan.coordination.common.OrganisationId;
import io.danvan.coordination.common.UnitId;
import io.danvan.coordination.directory.Organisation;
import io.danvan.coordination.directory.Organisations;
import io.danvan.coordination.directory.Unit;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whose work a board shows. Its text form is its address and its key in the tables. */
public sealed interface Scope {
  /** The text form is {@code organisation-<uuid>} or {@code unit-<uuid>}. */
  Pattern TEXT =
      Pattern.compile("(organisation|unit)-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

  /** The work that one organisation asked for or is asked for, and what was brought before it. */
  record Own(OrganisationId organisation) implements Scope {
    @Override
    public String toString() {
      return "organisation-" + organisation;
    }
  }

  /** The work of every organisation in a unit and in the units below it. */
  record WithAllBelow(UnitId unit) implements Scope {
    @Override
    public String toString() {
      return "unit-" + unit;
    }
  }

  /** Reads the text form; empty if it names no scope. */
  static Optional<Scope> parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    UUID id = UUID.fromString(matcher.group(2));
    return Optional.of(
        matcher.group(1).equals("unit")
            ? new WithAllBelow(new UnitId(id))
            : new Own(new OrganisationId(id)));
  }

  /** The scopes that an organisation's work belongs to: its own, its unit's, and those above. */
  static Set<Scope> of(OrganisationId organisation, Organisations directory) {
    Set<Scope> scopes = new LinkedHashSet<>();
    scopes.add(new Own(organisation));
    directory
        .find(organisation)
        .map(Organisation::unit)
        .ifPresent(
            unit -> {
              scopes.add(new WithAllBelow(unit));
              directory.ancestors(unit).stream()
                  .map(Unit::id)
                  .forEach(above -> scopes.add(new WithAllBelow(above)));
            });
    return scopes;
  }

  /** Whether an organisation's work belongs to this scope. */
  default boolean contains(OrganisationId organisation, Organisations directory) {
    return switch (this) {
      case Own own -> own.organisation().equals(organisation);
      case WithAllBelow below ->
          directory
              .find(organisation)
              .filter(each -> directory.contains(below.unit(), each.unit()))
              .isPresent();
    };
  }
}
